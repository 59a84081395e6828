-- Ledger: double entry, append-only. One row moves one amount from one account to another,
-- so an unbalanced entry cannot be written. Amounts are minor units of the account's currency.

create table ledger_accounts (
    account_id     bigint       not null,
    code           varchar(120) not null,
    owner_key      varchar(60)  not null,
    kind           varchar(24)  not null,
    currency       char(3)      not null,
    debits_minor   bigint       not null,
    credits_minor  bigint       not null,
    may_overdraw   boolean      not null,
    opened_at      datetime(6)  not null,
    constraint pk_ledger_accounts primary key (account_id),
    constraint uq_ledger_accounts_code unique (code),
    constraint ck_ledger_accounts_kind check (kind in ('sponsor', 'available', 'reserved', 'committed', 'disbursed')),
    constraint ck_ledger_accounts_sums check (debits_minor >= 0 and credits_minor >= 0),
    constraint ck_ledger_accounts_overdraft check (may_overdraw or credits_minor >= debits_minor)
) ${table_options};

create index ix_ledger_accounts_owner on ledger_accounts (owner_key, code);

-- One row: the number of the last transfer. A booking takes its numbers here just before it writes, and holds the row
-- until it commits: numbers have no gap and follow the commits, so what is true "as of number n" stays true.
create table ledger_heads (
    head_id int    not null,
    seq     bigint not null,
    constraint pk_ledger_heads primary key (head_id),
    constraint ck_ledger_heads_single check (head_id = 1)
) ${table_options};

insert into ledger_heads (head_id, seq) values (1, 0);

create table ledger_transfers (
    seq               bigint        not null,
    reference         varchar(160)  not null,
    kind              varchar(24)   not null,
    debit_account_id  bigint        not null,
    credit_account_id bigint        not null,
    amount_minor      bigint        not null,
    currency          char(3)       not null,
    reservation_seq   bigint,
    person_id         bigint,
    reason            varchar(2000) not null,
    booked_at         datetime(6)   not null,
    constraint pk_ledger_transfers primary key (seq),
    constraint uq_ledger_transfers_reference unique (reference),
    constraint fk_ledger_transfers_debit foreign key (debit_account_id) references ledger_accounts (account_id),
    constraint fk_ledger_transfers_credit foreign key (credit_account_id) references ledger_accounts (account_id),
    constraint fk_ledger_transfers_reservation foreign key (reservation_seq) references ledger_transfers (seq),
    constraint ck_ledger_transfers_kind check (kind in ('GRANT', 'PLEDGE', 'RESERVE', 'POST', 'VOID', 'EXPIRE', 'DISBURSE', 'RETURN', 'CORRECT')),
    constraint ck_ledger_transfers_amount check (amount_minor > 0),
    constraint ck_ledger_transfers_accounts check (debit_account_id <> credit_account_id)
) ${table_options};

create index ix_ledger_transfers_debit on ledger_transfers (debit_account_id, seq);
create index ix_ledger_transfers_reservation on ledger_transfers (reservation_seq);
create index ix_ledger_transfers_booked on ledger_transfers (booked_at, seq);
create index ix_ledger_transfers_credit on ledger_transfers (credit_account_id, seq);

-- A reservation is resolved at most once: its sequence number is the key.
create table ledger_resolutions (
    reservation_seq bigint      not null,
    kind            varchar(24) not null,
    resolved_at     datetime(6) not null,
    constraint pk_ledger_resolutions primary key (reservation_seq),
    constraint fk_ledger_resolutions_reservation foreign key (reservation_seq) references ledger_transfers (seq),
    constraint ck_ledger_resolutions_kind check (kind in ('POST', 'VOID', 'EXPIRE'))
) ${table_options};
