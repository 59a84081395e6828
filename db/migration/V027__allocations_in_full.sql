-- What the board adopted can be worked out again: the version of the rule, all it was asked, the ballots it was worked out from by
-- their digest, and what the signatures stand under.

alter table allocations add column rule_version int default 1 not null;
alter table allocations add column support int;
alter table allocations add column compared boolean default false not null;
alter table allocations add column ballots_digest char(64);
alter table allocations add column content_digest char(64);

-- How much a topic had to get at least, and could get at most.
create table allocation_quotas (
    allocation_id bigint       not null,
    topic         varchar(120) not null,
    floor_minor   bigint,
    cap_minor     bigint,
    constraint pk_allocation_quotas primary key (allocation_id, topic),
    constraint fk_allocation_quotas_allocation foreign key (allocation_id) references allocations (allocation_id),
    constraint ck_allocation_quotas_amounts check (floor_minor > 0 or cap_minor > 0)
) ${table_options};

-- Ideas the board did not let the rule choose.
create table allocation_exclusions (
    allocation_id bigint not null,
    idea_id       bigint not null,
    constraint pk_allocation_exclusions primary key (allocation_id, idea_id),
    constraint fk_allocation_exclusions_allocation foreign key (allocation_id) references allocations (allocation_id),
    constraint fk_allocation_exclusions_idea foreign key (idea_id) references ideas (idea_id)
) ${table_options};

-- Who stands for the allocation, under the digest of its content as they read it; whoever adopted it is the first.
create table allocation_signatures (
    allocation_id  bigint      not null,
    person_id      bigint      not null,
    content_digest char(64)    not null,
    signed_at      datetime(6) not null,
    constraint pk_allocation_signatures primary key (allocation_id, person_id),
    constraint fk_allocation_signatures_allocation foreign key (allocation_id) references allocations (allocation_id),
    constraint fk_allocation_signatures_person foreign key (person_id) references persons (person_id)
) ${table_options};
