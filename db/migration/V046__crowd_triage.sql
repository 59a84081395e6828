-- Crowd triage: beside their votes the members of a Jam may say of a few ideas "not this one". What enough of them reject does not
-- reach the experts. Control ideas are planted by facilitators to see whether the crowd notices what is poor.

create table triage_rules (
    jam_id     bigint      not null,
    tokens     int         not null,
    threshold  int         not null,
    min_tokens int         not null,
    said_by    bigint      not null,
    said_at    datetime(6) not null,
    constraint pk_triage_rules primary key (jam_id),
    constraint fk_triage_rules_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_triage_rules_said_by foreign key (said_by) references persons (person_id),
    constraint ck_triage_rules_tokens check (tokens > 0),
    constraint ck_triage_rules_threshold check (threshold between 1 and 100),
    constraint ck_triage_rules_min_tokens check (min_tokens > 0)
) ${table_options};

create table triage_controls (
    idea_id    bigint      not null,
    jam_id     bigint      not null,
    planted_by bigint      not null,
    planted_at datetime(6) not null,
    constraint pk_triage_controls primary key (idea_id),
    constraint fk_triage_controls_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_triage_controls_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_triage_controls_planted_by foreign key (planted_by) references persons (person_id)
) ${table_options};

create index ix_triage_controls_jam on triage_controls (jam_id, idea_id);

-- One row per person and Jam: it is held while a token is given or taken back, so that no race passes the quota.
create table triage_quotas (
    jam_id    bigint not null,
    person_id bigint not null,
    used      int    not null,
    constraint pk_triage_quotas primary key (jam_id, person_id),
    constraint fk_triage_quotas_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_triage_quotas_person foreign key (person_id) references persons (person_id),
    constraint ck_triage_quotas_used check (used >= 0)
) ${table_options};

-- One person, one token per idea.
create table triage_tokens (
    jam_id    bigint      not null,
    person_id bigint      not null,
    idea_id   bigint      not null,
    given_at  datetime(6) not null,
    constraint pk_triage_tokens primary key (jam_id, person_id, idea_id),
    constraint fk_triage_tokens_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_triage_tokens_person foreign key (person_id) references persons (person_id),
    constraint fk_triage_tokens_idea foreign key (idea_id) references ideas (idea_id)
) ${table_options};

create index ix_triage_tokens_idea on triage_tokens (jam_id, idea_id);

-- What was counted when voting closed.
create table triage_tallies (
    jam_id     bigint      not null,
    tokens     bigint      not null,
    voters     bigint      not null,
    controls   int         not null,
    found      int         not null,
    tallied_at datetime(6) not null,
    constraint pk_triage_tallies primary key (jam_id),
    constraint fk_triage_tallies_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};

create table triage_lines (
    jam_id   bigint  not null,
    place    int     not null,
    idea_id  bigint  not null,
    tokens   bigint  not null,
    share    int     not null,
    filtered boolean not null,
    planted  boolean not null,
    constraint pk_triage_lines primary key (jam_id, place),
    constraint uq_triage_lines_idea unique (jam_id, idea_id),
    constraint fk_triage_lines_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_triage_lines_idea foreign key (idea_id) references ideas (idea_id)
) ${table_options};
