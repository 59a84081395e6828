-- Imports: elections that come in as a file, read in chunks that a restart resumes.

create table jam_imports (
    import_id   bigint       not null,
    jam_id      bigint,
    status      varchar(24)  not null,
    stage       varchar(24)  not null,
    rows_done   bigint       not null,
    rows_total  bigint       not null,
    error       varchar(2000),
    error_line  bigint,
    currency    char(3),
    shortlist   int,
    created_by  bigint       not null,
    created_at  datetime(6)  not null,
    finished_at datetime(6),
    lease_until datetime(6),
    version     int          not null,
    constraint pk_jam_imports primary key (import_id),
    constraint fk_jam_imports_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_jam_imports_created_by foreign key (created_by) references persons (person_id),
    constraint ck_jam_imports_status check (status in ('running', 'done', 'failed'))
) ${table_options};

-- The file itself, in pieces: a restart, or another node, goes on from the table and not from a temporary file.
create table jam_import_parts (
    import_id bigint not null,
    number    int    not null,
    content   mediumblob not null,
    constraint pk_jam_import_parts primary key (import_id, number),
    constraint fk_jam_import_parts_import foreign key (import_id) references jam_imports (import_id)
) ${table_options};

-- What an organiser wrote about the election (META) and the totals claimed for each project: kept and shown, never applied unasked.
create table jam_import_meta (
    jam_id   bigint       not null,
    position int          not null,
    name     varchar(200) not null,
    content  text         not null,
    constraint pk_jam_import_meta primary key (jam_id, position),
    constraint fk_jam_import_meta_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};
