-- Projects: funded ideas being delivered, paid in tranches against milestones.

create table projects (
    project_id     bigint        not null,
    jam_id         bigint        not null,
    idea_id        bigint        not null,
    award_id       bigint        not null,
    owner_id       bigint        not null,
    status         varchar(24)   not null,
    awarded_minor  bigint        not null,
    returned_minor bigint        not null,
    currency       char(3)       not null,
    opened_at      datetime(6)   not null,
    closed_at      datetime(6),
    reason         varchar(2000),
    version        int           not null,
    constraint pk_projects primary key (project_id),
    constraint uq_projects_idea unique (idea_id),
    constraint uq_projects_award unique (award_id),
    constraint fk_projects_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_projects_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_projects_award foreign key (award_id) references awards (award_id),
    constraint fk_projects_owner foreign key (owner_id) references persons (person_id),
    constraint ck_projects_status check (status in ('planning', 'running', 'completed', 'cancelled')),
    constraint ck_projects_amounts check (awarded_minor > 0 and returned_minor >= 0 and returned_minor <= awarded_minor)
) ${table_options};

create index ix_projects_jam on projects (jam_id, project_id);

create table milestones (
    project_id    bigint        not null,
    number        int           not null,
    name          varchar(200)  not null,
    amount_minor  bigint        not null,
    currency      char(3)       not null,
    status        varchar(24)   not null,
    due_on        date          not null,
    report        text,
    reported_by   bigint,
    reported_at   datetime(6),
    decided_by    bigint,
    decided_at    datetime(6),
    reason        varchar(2000),
    disbursed_at  datetime(6),
    version       int           not null,
    constraint pk_milestones primary key (project_id, number),
    constraint fk_milestones_project foreign key (project_id) references projects (project_id),
    constraint fk_milestones_reported_by foreign key (reported_by) references persons (person_id),
    constraint fk_milestones_decided_by foreign key (decided_by) references persons (person_id),
    constraint ck_milestones_status check (status in ('planned', 'reported', 'rejected', 'approved', 'disbursed', 'cancelled')),
    constraint ck_milestones_amount check (amount_minor > 0),
    constraint ck_milestones_four_eyes check (decided_by is null or decided_by <> reported_by)
) ${table_options};
