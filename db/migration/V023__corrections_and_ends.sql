-- A proposed correction may be withdrawn, by whoever proposed it and by nobody else. Whoever cancels a project stays with
-- it: the money that returns returns in their name. And a milestone may have cost nothing.

alter table corrections drop constraint ck_corrections_status;
alter table corrections drop constraint ck_corrections_four_eyes;
alter table corrections add constraint ck_corrections_status check (status in ('proposed', 'approved', 'refused', 'withdrawn'));
alter table corrections add constraint ck_corrections_four_eyes check (
    decided_by is null or (decided_by = proposed_by and status = 'withdrawn') or (decided_by <> proposed_by and status <> 'withdrawn')
);

alter table projects add column cancelled_by bigint;
alter table projects add constraint fk_projects_cancelled_by foreign key (cancelled_by) references persons (person_id);

alter table milestones drop constraint ck_milestones_cost;
alter table milestones add constraint ck_milestones_cost check (cost_minor is null or cost_minor >= 0 and cost_minor <= amount_minor);
