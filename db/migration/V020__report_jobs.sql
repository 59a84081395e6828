-- Reports made in the background: what was asked, how far it is, and the finished file in pieces, so that any node can
-- make it, go on after another was killed, and hand it out.

create table report_jobs (
    job_id        bigint       not null,
    report        varchar(24)  not null,
    jam_id        bigint,
    currency      char(3),
    group_by      varchar(24)  not null,
    after_seq     bigint       not null,
    as_of_seq     bigint       not null,
    as_of_at      datetime(6)  not null,
    format        varchar(24)  not null,
    status        varchar(24)  not null,
    rows_done     bigint       not null,
    rows_total    bigint       not null,
    attempts      int          not null,
    error         varchar(200),
    created_by    bigint       not null,
    created_at    datetime(6)  not null,
    started_at    datetime(6),
    finished_at   datetime(6),
    lease_until   datetime(6),
    size_bytes    bigint,
    row_count     bigint,
    sha256        char(64),
    totals        text,
    version       int          not null,
    constraint pk_report_jobs primary key (job_id),
    constraint fk_report_jobs_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_report_jobs_created_by foreign key (created_by) references persons (person_id),
    constraint ck_report_jobs_status check (status in ('queued', 'running', 'done', 'failed')),
    constraint ck_report_jobs_whole check (status <> 'done' or (size_bytes is not null and row_count is not null and sha256 is not null and totals is not null))
) ${table_options};

create index ix_report_jobs_mine on report_jobs (created_by, job_id);
create index ix_report_jobs_status on report_jobs (status, job_id);

-- Pieces of one attempt: what a node wrote that lost its lease is never mixed with what another wrote.
create table report_parts (
    job_id  bigint     not null,
    attempt int        not null,
    number  int        not null,
    content mediumblob not null,
    constraint pk_report_parts primary key (job_id, attempt, number),
    constraint fk_report_parts_job foreign key (job_id) references report_jobs (job_id)
) ${table_options};

-- When a plan was filed: budget against actual as of an earlier moment must not know it.
alter table projects add column planned_at datetime(6);

update projects
   set planned_at = opened_at
 where status <> 'planning'
   and exists (select 1 from milestones m where m.project_id = projects.project_id);
