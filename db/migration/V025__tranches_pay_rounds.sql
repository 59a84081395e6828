-- A tranche pays what its approved round says and nothing else does: what a milestone cost stands in its reports alone, whose
-- rows are only ever inserted. Rounds of earlier versions that finance had approved by a clock behind the reporter's were taken
-- for undecided.

alter table milestones drop constraint ck_milestones_cost;
alter table milestones drop column cost_minor;
alter table milestone_reports add constraint ck_milestone_reports_cost check (cost_minor is null or cost_minor >= 0);

insert into report_decisions (project_id, number, attempt, verdict, reason, decided_by, decided_at)
select m.project_id, m.number, m.attempts, 'approved', null, m.decided_by, m.decided_at
from milestones m
left join report_decisions d on d.project_id = m.project_id and d.number = m.number and d.attempt = m.attempts
where m.status in ('approved', 'disbursed')
  and m.attempts > 0
  and m.decided_by is not null
  and m.decided_at is not null
  and d.project_id is null;
