-- The response clock: one row for everything a submitted idea waits for, from the moment its token arrives there until it leaves.
-- due_at is when whoever is expected to act should have done so; told_at is when the owners were told that nobody had.

create table idea_waits (
    token       varchar(64) not null,
    idea_id     bigint      not null,
    jam_id      bigint      not null,
    drawing     varchar(64) not null,
    process     varchar(64) not null,
    element     varchar(64) not null,
    basis       varchar(24) not null,
    owners_turn boolean     not null,
    since       datetime(6) not null,
    due_at      datetime(6) not null,
    told_at     datetime(6),
    constraint pk_idea_waits primary key (token),
    constraint fk_idea_waits_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_idea_waits_jam foreign key (jam_id) references jams (jam_id),
    constraint ck_idea_waits_basis check (basis in ('own', 'voting', 'review', 'delivery', 'step'))
) ${table_options};

create index ix_idea_waits_idea on idea_waits (idea_id, due_at);
create index ix_idea_waits_jam on idea_waits (jam_id, due_at, idea_id);
create index ix_idea_waits_due on idea_waits (due_at, token);
