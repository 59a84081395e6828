-- People: everybody who can sign in, what they may do, and how they prove who they are.
-- Unique keys live in normalised lower-case columns, so that every database compares them alike.

create table persons (
    person_id     bigint       not null,
    username      varchar(80)  not null,
    username_key  varchar(80)  not null,
    display_name  varchar(200) not null,
    email         varchar(254) not null,
    email_key     varchar(254) not null,
    audience      varchar(24)  not null,
    organisation  varchar(200),
    team          varchar(200),
    manager_id    bigint,
    password_hash varchar(200),
    enabled       boolean      not null,
    capacity      int          not null,
    language      varchar(8)   not null,
    created_at    datetime(6)  not null,
    version       int          not null,
    constraint pk_persons primary key (person_id),
    constraint uq_persons_username unique (username_key),
    constraint uq_persons_email unique (email_key),
    constraint fk_persons_manager foreign key (manager_id) references persons (person_id),
    constraint ck_persons_audience check (audience in ('employee', 'family', 'friend', 'customer', 'partner', 'alumnus')),
    constraint ck_persons_capacity check (capacity >= 0)
) ${table_options};

create table person_roles (
    person_id bigint      not null,
    role      varchar(24) not null,
    constraint pk_person_roles primary key (person_id, role),
    constraint fk_person_roles_person foreign key (person_id) references persons (person_id),
    constraint ck_person_roles_role check (role in ('admin', 'facilitator', 'moderator', 'expert', 'board', 'finance', 'auditor'))
) ${table_options};

create index ix_person_roles_role on person_roles (role, person_id);

-- What an expert knows: the topics and languages a panel is matched on.
create table person_expertise (
    person_id bigint       not null,
    kind      varchar(24)  not null,
    name      varchar(120) not null,
    constraint pk_person_expertise primary key (person_id, kind, name),
    constraint fk_person_expertise_person foreign key (person_id) references persons (person_id),
    constraint ck_person_expertise_kind check (kind in ('topic', 'language'))
) ${table_options};

-- Bearer tokens of the API. Only the hash is kept: a stolen table signs nobody in.
create table access_tokens (
    token_hash char(64)    not null,
    person_id  bigint      not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    constraint pk_access_tokens primary key (token_hash),
    constraint fk_access_tokens_person foreign key (person_id) references persons (person_id)
) ${table_options};

create index ix_access_tokens_expires on access_tokens (expires_at);

-- The one-time token printed at the first start, which makes the first administrator.
create table setup_tokens (
    token_hash char(64)    not null,
    created_at datetime(6) not null,
    used_at    datetime(6),
    constraint pk_setup_tokens primary key (token_hash)
) ${table_options};
