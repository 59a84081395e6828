-- Projects in full. Each report on a milestone is kept with its evidence and with what finance said to it, round by round:
-- rows of these three tables are only ever inserted. The milestone itself keeps the latest round, because its tranche is
-- paid by that. What it really cost is absent where it cost all that was planned.

alter table milestones add column attempts int not null default 0;
alter table milestones add column cost_minor bigint;
alter table milestones add constraint ck_milestones_cost check (cost_minor is null or cost_minor > 0 and cost_minor <= amount_minor);

create table milestone_reports (
    project_id  bigint      not null,
    number      int         not null,
    attempt     int         not null,
    report      text        not null,
    cost_minor  bigint,
    reported_by bigint      not null,
    reported_at datetime(6) not null,
    constraint pk_milestone_reports primary key (project_id, number, attempt),
    constraint fk_milestone_reports_milestone foreign key (project_id, number) references milestones (project_id, number),
    constraint fk_milestone_reports_reported_by foreign key (reported_by) references persons (person_id)
) ${table_options};

create table report_evidence (
    project_id bigint        not null,
    number     int           not null,
    attempt    int           not null,
    place      int           not null,
    name       varchar(200)  not null,
    url        varchar(2000) not null,
    constraint pk_report_evidence primary key (project_id, number, attempt, place),
    constraint fk_report_evidence_report foreign key (project_id, number, attempt) references milestone_reports (project_id, number, attempt)
) ${table_options};

create table report_decisions (
    project_id bigint        not null,
    number     int           not null,
    attempt    int           not null,
    verdict    varchar(24)   not null,
    reason     varchar(2000),
    decided_by bigint        not null,
    decided_at datetime(6)   not null,
    constraint pk_report_decisions primary key (project_id, number, attempt),
    constraint fk_report_decisions_report foreign key (project_id, number, attempt) references milestone_reports (project_id, number, attempt),
    constraint fk_report_decisions_decided_by foreign key (decided_by) references persons (person_id),
    constraint ck_report_decisions_verdict check (verdict in ('approved', 'rejected')),
    constraint ck_report_decisions_reason check (verdict = 'approved' or reason is not null)
) ${table_options};

-- Of earlier rounds only the last is known.
update milestones set attempts = 1 where report is not null;

insert into milestone_reports (project_id, number, attempt, report, reported_by, reported_at)
select project_id, number, 1, report, reported_by, reported_at
from milestones
where report is not null;

insert into report_decisions (project_id, number, attempt, verdict, reason, decided_by, decided_at)
select project_id, number, 1, case when reason is null then 'approved' else 'rejected' end, reason, decided_by, decided_at
from milestones
where report is not null
  and decided_at is not null
  and decided_at >= reported_at;

-- A member of the board may declare a conflict instead of voting.
alter table funding_votes drop constraint ck_funding_votes_vote;
alter table funding_votes add constraint ck_funding_votes_vote check (vote is null or vote in ('approve', 'decline', 'abstain', 'recuse'));
alter table funding_votes add constraint ck_funding_votes_recusal check (vote is null or vote <> 'recuse' or comment is not null and amount_minor is null);
