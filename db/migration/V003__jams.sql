-- Jams: the sessions people take part in, their rules, their calendar and their members.

create table jams (
    jam_id             bigint       not null,
    title              varchar(500) not null,
    purpose            text         not null,
    currency           char(3)      not null,
    phase              varchar(24)  not null,
    ballot_kind        varchar(24)  not null,
    ballot_max_lines   int,
    ballot_points      int,
    shortlist_size     int          not null,
    panel_size         int          not null,
    quorum             int          not null,
    guidelines_version int          not null,
    imported           boolean      not null,
    rules_frozen_at    datetime(6),
    created_by         bigint       not null,
    created_at         datetime(6)  not null,
    version            int          not null,
    constraint pk_jams primary key (jam_id),
    constraint fk_jams_created_by foreign key (created_by) references persons (person_id),
    constraint ck_jams_phase check (phase in ('draft', 'announced', 'ideation', 'synthesis', 'voting', 'review', 'decision', 'delivery', 'closed', 'cancelled')),
    constraint ck_jams_ballot_kind check (ballot_kind in ('approval', 'points')),
    constraint ck_jams_ballot_max_lines check (ballot_max_lines is null or ballot_max_lines > 0),
    constraint ck_jams_ballot_points check (ballot_points is null or ballot_points > 0),
    constraint ck_jams_shortlist_size check (shortlist_size >= 1),
    constraint ck_jams_panel_size check (panel_size >= 1),
    constraint ck_jams_quorum check (quorum >= 1)
) ${table_options};

create table jam_topics (
    jam_id   bigint       not null,
    position int          not null,
    name     varchar(120) not null,
    constraint pk_jam_topics primary key (jam_id, position),
    constraint uq_jam_topics_name unique (jam_id, name),
    constraint fk_jam_topics_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};

create table jam_audiences (
    jam_id   bigint      not null,
    audience varchar(24) not null,
    constraint pk_jam_audiences primary key (jam_id, audience),
    constraint fk_jam_audiences_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};

-- The calendar. An absent instant means: only by hand.
create table jam_phases (
    jam_id    bigint      not null,
    phase     varchar(24) not null,
    opens_at  datetime(6),
    closes_at datetime(6),
    constraint pk_jam_phases primary key (jam_id, phase),
    constraint fk_jam_phases_jam foreign key (jam_id) references jams (jam_id),
    constraint ck_jam_phases_order check (opens_at is null or closes_at is null or opens_at < closes_at)
) ${table_options};

create table memberships (
    jam_id             bigint      not null,
    person_id          bigint      not null,
    guidelines_version int         not null,
    joined_at          datetime(6) not null,
    constraint pk_memberships primary key (jam_id, person_id),
    constraint fk_memberships_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_memberships_person foreign key (person_id) references persons (person_id)
) ${table_options};

create index ix_memberships_person on memberships (person_id, jam_id);

-- A change of frozen rules: proposed by one, approved by another, with a reason.
create table jam_rule_changes (
    jam_id      bigint        not null,
    number      int           not null,
    fields      text          not null,
    reason      varchar(2000) not null,
    proposed_by bigint        not null,
    proposed_at datetime(6)   not null,
    approved_by bigint,
    approved_at datetime(6),
    constraint pk_jam_rule_changes primary key (jam_id, number),
    constraint fk_jam_rule_changes_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_jam_rule_changes_proposed_by foreign key (proposed_by) references persons (person_id),
    constraint fk_jam_rule_changes_approved_by foreign key (approved_by) references persons (person_id),
    constraint ck_jam_rule_changes_four_eyes check (approved_by is null or approved_by <> proposed_by)
) ${table_options};
