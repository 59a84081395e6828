-- Ideas: what people put forward, every version of it, who owns it, and everything that happened to it.

create table ideas (
    idea_id         bigint       not null,
    jam_id          bigint       not null,
    external_id     varchar(200),
    title           varchar(500) not null,
    problem         text         not null,
    solution        text         not null,
    requested_minor bigint       not null,
    currency        char(3)      not null,
    topic           varchar(120),
    parent_id       bigint,
    merged_into_id  bigint,
    merge_sealed_at datetime(6),
    status          varchar(24)  not null,
    terms_version   int          not null,
    created_by      bigint       not null,
    created_at      datetime(6)  not null,
    submitted_at    datetime(6),
    revision        int          not null,
    version         int          not null,
    constraint pk_ideas primary key (idea_id),
    constraint uq_ideas_external unique (jam_id, external_id),
    constraint fk_ideas_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_ideas_parent foreign key (parent_id) references ideas (idea_id),
    constraint fk_ideas_merged_into foreign key (merged_into_id) references ideas (idea_id),
    constraint fk_ideas_created_by foreign key (created_by) references persons (person_id),
    constraint ck_ideas_requested check (requested_minor > 0),
    constraint ck_ideas_status check (status in ('draft', 'submitted', 'removed', 'merged', 'withdrawn', 'shortlisted', 'not-shortlisted',
        'under-review', 'revision-asked', 'recommended', 'not-recommended', 'proposed', 'waitlisted', 'declined', 'funded', 'in-delivery', 'completed', 'cancelled'))
) ${table_options};

create index ix_ideas_jam_status on ideas (jam_id, status, idea_id);
create index ix_ideas_parent on ideas (parent_id);

create table idea_owners (
    idea_id   bigint not null,
    person_id bigint not null,
    position  int    not null,
    constraint pk_idea_owners primary key (idea_id, person_id),
    constraint fk_idea_owners_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_idea_owners_person foreign key (person_id) references persons (person_id)
) ${table_options};

create index ix_idea_owners_person on idea_owners (person_id, idea_id);

create table idea_tags (
    idea_id bigint      not null,
    tag     varchar(60) not null,
    constraint pk_idea_tags primary key (idea_id, tag),
    constraint fk_idea_tags_idea foreign key (idea_id) references ideas (idea_id)
) ${table_options};

-- Every version of an idea's text, the present one included. Never updated.
create table idea_revisions (
    idea_id         bigint       not null,
    number          int          not null,
    title           varchar(500) not null,
    problem         text         not null,
    solution        text         not null,
    requested_minor bigint       not null,
    currency        char(3)      not null,
    topic           varchar(120),
    revised_by      bigint       not null,
    revised_at      datetime(6)  not null,
    constraint pk_idea_revisions primary key (idea_id, number),
    constraint fk_idea_revisions_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_idea_revisions_by foreign key (revised_by) references persons (person_id)
) ${table_options};

-- Who changed an idea's status, when and why. Append-only; an absent person means Jamfund itself.
create table idea_events (
    event_id    bigint      not null,
    idea_id     bigint      not null,
    from_status varchar(24),
    to_status   varchar(24) not null,
    reason      varchar(2000),
    person_id   bigint,
    happened_at datetime(6) not null,
    constraint pk_idea_events primary key (event_id),
    constraint fk_idea_events_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_idea_events_person foreign key (person_id) references persons (person_id)
) ${table_options};

create index ix_idea_events_idea on idea_events (idea_id, event_id);
