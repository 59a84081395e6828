-- Seals and verdicts: what proves that the past is still what was booked, and what stops money on all nodes at once.

-- One row per transfer, written in the background and in order: the SHA-256 of the seal before and of everything that
-- was booked with the transfer. Append-only; the class SealedText says what exactly is hashed.
create table ledger_seals (
    seq  bigint   not null,
    seal char(64) not null,
    constraint pk_ledger_seals primary key (seq),
    constraint fk_ledger_seals_transfer foreign key (seq) references ledger_transfers (seq)
) ${table_options};

-- Part of the update that numbers a booking: while it is false no node books anything.
alter table ledger_heads add column sound boolean default true not null;

-- The last verdict of any node. Up to sealed_up_to every seal has once been proven, the last of them with this value.
create table ledger_verdicts (
    verdict_id   int         not null,
    as_of        bigint      not null,
    ok           boolean     not null,
    checked_at   datetime(6) not null,
    sealed_up_to bigint      not null,
    seal         char(64)    not null,
    constraint pk_ledger_verdicts primary key (verdict_id),
    constraint ck_ledger_verdicts_single check (verdict_id = 1)
) ${table_options};

create table ledger_verdict_checks (
    position int         not null,
    name     varchar(80) not null,
    ok       boolean     not null,
    detail   varchar(2000),
    constraint pk_ledger_verdict_checks primary key (position)
) ${table_options};
