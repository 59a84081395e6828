-- What was asked for with an Idempotency-Key and what it was answered: the same again has the same answer, other content is
-- refused. Written in the transaction of the command itself. Replaces the table that knew of grants alone.

create table idempotency_keys (
    person_id       bigint       not null,
    idempotency_key varchar(200) not null,
    command         varchar(80)  not null,
    request_hash    char(64)     not null,
    answer          mediumtext,
    asked_at        datetime(6)  not null,
    constraint pk_idempotency_keys primary key (person_id, idempotency_key),
    constraint fk_idempotency_keys_person foreign key (person_id) references persons (person_id)
) ${table_options};

create index ix_idempotency_keys_asked on idempotency_keys (asked_at);

drop table grant_requests;
