-- Payments: whom a project's money goes to, how a disbursement reaches the bank, and what the bank says of it.

-- Who is paid and where. Never changed: whoever gives another account adds a row, and the latest one counts.
create table payees (
    payee_id   bigint       not null,
    project_id bigint       not null,
    name       varchar(140) not null,
    iban       varchar(34),
    account    varchar(34),
    bic        varchar(11),
    country    char(2),
    given_by   bigint       not null,
    given_at   datetime(6)  not null,
    constraint pk_payees primary key (payee_id),
    constraint fk_payees_project foreign key (project_id) references projects (project_id),
    constraint fk_payees_given_by foreign key (given_by) references persons (person_id),
    constraint ck_payees_account check (
        (iban is not null and account is null) or (iban is null and account is not null and bic is not null)
    )
) ${table_options};

create index ix_payees_project on payees (project_id, payee_id);

-- The payee that stood when finance approved a tranche: it is paid, whatever is given later. Absent where none was given yet.
create table approved_payees (
    project_id bigint not null,
    number     int    not null,
    payee_id   bigint,
    constraint pk_approved_payees primary key (project_id, number),
    constraint fk_approved_payees_milestone foreign key (project_id, number) references milestones (project_id, number),
    constraint fk_approved_payees_payee foreign key (payee_id) references payees (payee_id)
) ${table_options};

-- A file that left for the bank.
create table payment_files (
    file_id      bigint       not null,
    jam_id       bigint       not null,
    currency     char(3)      not null,
    message_id   varchar(35)  not null,
    execution_on date         not null,
    made_by      bigint       not null,
    made_at      datetime(6)  not null,
    constraint pk_payment_files primary key (file_id),
    constraint uq_payment_files_message unique (message_id),
    constraint fk_payment_files_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_payment_files_made_by foreign key (made_by) references persons (person_id)
) ${table_options};

create index ix_payment_files_jam on payment_files (jam_id, file_id);

-- The bytes as they left: whoever fetches a file again gets these and no others.
create table payment_file_contents (
    file_id bigint      not null,
    format  varchar(24) not null,
    content mediumblob  not null,
    sha256  char(64)    not null,
    constraint pk_payment_file_contents primary key (file_id, format),
    constraint fk_payment_file_contents_file foreign key (file_id) references payment_files (file_id),
    constraint ck_payment_file_contents_format check (format in ('pain.001', 'csv'))
) ${table_options};

-- One payment per disbursement. The numbers name the transfers that were booked for it: paid out, sent back, surrendered.
-- What the bank sent back may be paid again: that is another payment, the next attempt at the same tranche.
create table payments (
    payment_id      bigint      not null,
    jam_id          bigint      not null,
    project_id      bigint      not null,
    number          int         not null,
    attempt         int         not null,
    amount_minor    bigint      not null,
    currency        char(3)     not null,
    status          varchar(24) not null,
    payee_id        bigint,
    file_id         bigint,
    disbursed_seq   bigint      not null,
    returned_seq    bigint,
    surrendered_seq bigint,
    reason          varchar(2000),
    changed_at      datetime(6) not null,
    version         int         not null,
    constraint pk_payments primary key (payment_id),
    constraint uq_payments_attempt unique (project_id, number, attempt),
    constraint uq_payments_disbursed unique (disbursed_seq),
    constraint uq_payments_returned unique (returned_seq),
    constraint uq_payments_surrendered unique (surrendered_seq),
    constraint fk_payments_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_payments_milestone foreign key (project_id, number) references milestones (project_id, number),
    constraint fk_payments_payee foreign key (payee_id) references payees (payee_id),
    constraint fk_payments_file foreign key (file_id) references payment_files (file_id),
    constraint fk_payments_disbursed foreign key (disbursed_seq) references ledger_transfers (seq),
    constraint fk_payments_returned foreign key (returned_seq) references ledger_transfers (seq),
    constraint fk_payments_surrendered foreign key (surrendered_seq) references ledger_transfers (seq),
    constraint ck_payments_amount check (amount_minor > 0),
    constraint ck_payments_status check (
        status in ('awaiting-payee', 'open', 'instructed', 'paid', 'returned', 'repeated', 'surrendered')
    ),
    constraint ck_payments_payee check (payee_id is not null or status not in ('open', 'instructed', 'paid')),
    constraint ck_payments_file check (file_id is not null or status not in ('instructed', 'paid')),
    constraint ck_payments_returned check (
        (returned_seq is not null and status in ('returned', 'repeated', 'surrendered'))
        or (returned_seq is null and status not in ('returned', 'repeated', 'surrendered'))
    ),
    constraint ck_payments_surrendered check (
        (surrendered_seq is not null and status = 'surrendered') or (surrendered_seq is null and status <> 'surrendered')
    )
) ${table_options};

create index ix_payments_jam on payments (jam_id, status, payment_id);
create index ix_payments_status on payments (status, payment_id);
create index ix_payments_file on payments (file_id, payment_id);

-- Who brought a payment where it is, when and why. Rows are only added.
create table payment_events (
    event_id   bigint      not null,
    payment_id bigint      not null,
    status     varchar(24) not null,
    person_id  bigint,
    reason     varchar(2000),
    happened_at datetime(6) not null,
    constraint pk_payment_events primary key (event_id),
    constraint fk_payment_events_payment foreign key (payment_id) references payments (payment_id),
    constraint fk_payment_events_person foreign key (person_id) references persons (person_id)
) ${table_options};

create index ix_payment_events_payment on payment_events (payment_id, event_id);

-- Disbursements up to this number were made before payments were kept; nobody looks for a payment of theirs.
create table payment_starts (
    since_seq bigint not null,
    constraint pk_payment_starts primary key (since_seq)
) ${table_options};

insert into payment_starts (since_seq)
select seq
from ledger_heads;
