-- What panels have come to need: how much every expert has to do, without counting it anew for each idea; whom a facilitator
-- has named for a seat; what was found about conflicts of interest and done about it; the language of an idea; the Jam's rule.

alter table ideas add column language varchar(8);

alter table panel_seats add column successor_id bigint;
alter table panel_seats add constraint fk_panel_seats_successor foreign key (successor_id) references persons (person_id);

-- Steers who is asked next; no rule rests on it.
create table expert_loads (
    expert_id  bigint not null,
    open_seats int    not null,
    constraint pk_expert_loads primary key (expert_id),
    constraint fk_expert_loads_expert foreign key (expert_id) references persons (person_id)
) ${table_options};

insert into expert_loads (expert_id, open_seats)
select
    s.expert_id,
    count(*)
from panel_seats s
where s.status = 'open'
    and s.expert_id is not null
group by s.expert_id;

-- Only ever added to.
create table panel_events (
    event_id     bigint      not null,
    jam_id       bigint      not null,
    idea_id      bigint      not null,
    round        int         not null,
    person_id    bigint      not null,
    deed         varchar(24) not null,
    conflict     varchar(24),
    successor_id bigint,
    reason       varchar(2000),
    by_id        bigint,
    happened_at  datetime(6) not null,
    constraint pk_panel_events primary key (event_id),
    constraint fk_panel_events_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_panel_events_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_panel_events_person foreign key (person_id) references persons (person_id),
    constraint fk_panel_events_successor foreign key (successor_id) references persons (person_id),
    constraint fk_panel_events_by foreign key (by_id) references persons (person_id),
    constraint ck_panel_events_deed check (deed in ('passed-over', 'declared', 'seat-lost', 'assessment-kept', 'vote-lost', 'vote-kept', 'lapsed', 'left',
        'reassigned'))
) ${table_options};

create index ix_panel_events_jam on panel_events (jam_id, event_id);
create index ix_panel_events_idea on panel_events (idea_id, person_id);
create index ix_panel_events_person on panel_events (person_id, deed);

create table panel_rules (
    jam_id        bigint      not null,
    spares_rivals boolean     not null,
    set_by        bigint      not null,
    set_at        datetime(6) not null,
    constraint pk_panel_rules primary key (jam_id),
    constraint fk_panel_rules_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_panel_rules_set_by foreign key (set_by) references persons (person_id)
) ${table_options};

create index ix_persons_team on persons (team, person_id);
create index ix_panel_seats_due on panel_seats (status, due_at);
