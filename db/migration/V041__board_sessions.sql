-- Sessions of a Jam's board: who was there and when, what was on the agenda, and the minutes that were signed.

-- open_key holds the Jam while a session is not closed: one at a time.
create table board_sessions (
    session_id  bigint       not null,
    jam_id      bigint       not null,
    open_key    bigint,
    title       varchar(200) not null,
    starts_at   datetime(6)  not null,
    status      varchar(24)  not null,
    chair_id    bigint       not null,
    quorum      int          not null,
    convened_by bigint       not null,
    convened_at datetime(6)  not null,
    version     int          not null,
    constraint pk_board_sessions primary key (session_id),
    constraint uq_board_sessions_open unique (open_key),
    constraint fk_board_sessions_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_board_sessions_chair foreign key (chair_id) references persons (person_id),
    constraint fk_board_sessions_convened_by foreign key (convened_by) references persons (person_id),
    constraint ck_board_sessions_status check (status in ('convened', 'open', 'adjourned', 'closed')),
    constraint ck_board_sessions_open check (open_key is null or status <> 'closed')
) ${table_options};

create index ix_board_sessions_jam on board_sessions (jam_id, session_id);

create table board_agenda_items (
    session_id bigint       not null,
    number     int          not null,
    kind       varchar(24)  not null,
    idea_id    bigint,
    words      varchar(500),
    constraint pk_board_agenda_items primary key (session_id, number),
    constraint uq_board_agenda_items_idea unique (session_id, idea_id),
    constraint fk_board_agenda_items_session foreign key (session_id) references board_sessions (session_id),
    constraint fk_board_agenda_items_idea foreign key (idea_id) references ideas (idea_id),
    constraint ck_board_agenda_items_kind check (kind in ('adoption', 'idea', 'free')),
    constraint ck_board_agenda_items_subject check ((kind = 'idea') = (idea_id is not null) and (kind = 'free') = (words is not null))
) ${table_options};

-- What happened in a session, in its order. Never changed: who is present follows from who joined and left.
create table board_session_events (
    session_id  bigint      not null,
    number      int         not null,
    kind        varchar(24) not null,
    person_id   bigint      not null,
    happened_at datetime(6) not null,
    note        varchar(500),
    constraint pk_board_session_events primary key (session_id, number),
    constraint fk_board_session_events_session foreign key (session_id) references board_sessions (session_id),
    constraint fk_board_session_events_person foreign key (person_id) references persons (person_id),
    constraint ck_board_session_events_kind check (kind in (
        'convened', 'chair-named', 'item-added', 'opened', 'joined', 'left', 'quorum-reached', 'quorum-lost', 'adjourned', 'closed'
    ))
) ${table_options};

-- The minutes as they were when the session closed, and what they are signed by.
create table board_minutes (
    session_id bigint     not null,
    content    mediumtext not null,
    sha256     char(64)   not null,
    constraint pk_board_minutes primary key (session_id),
    constraint fk_board_minutes_session foreign key (session_id) references board_sessions (session_id)
) ${table_options};

-- The chair signs as 'chair', one other who was present as 'second': nobody as both.
create table board_minutes_signatures (
    session_id bigint      not null,
    capacity   varchar(24) not null,
    person_id  bigint      not null,
    sha256     char(64)    not null,
    signed_at  datetime(6) not null,
    constraint pk_board_minutes_signatures primary key (session_id, capacity),
    constraint uq_board_minutes_signatures_person unique (session_id, person_id),
    constraint fk_board_minutes_signatures_minutes foreign key (session_id) references board_minutes (session_id),
    constraint fk_board_minutes_signatures_person foreign key (person_id) references persons (person_id),
    constraint ck_board_minutes_signatures_capacity check (capacity in ('chair', 'second'))
) ${table_options};
