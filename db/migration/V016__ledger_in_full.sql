-- The ledger in full: corrections name the transfer they mirror, awards the step that ended their reservation, and what
-- finance proposes to correct waits for a second person.

alter table ledger_transfers add column corrects_seq bigint;
alter table ledger_transfers add constraint fk_ledger_transfers_corrects foreign key (corrects_seq) references ledger_transfers (seq);
alter table ledger_transfers add constraint ck_ledger_transfers_corrects check ((kind = 'CORRECT') = (corrects_seq is not null));
create index ix_ledger_transfers_corrects on ledger_transfers (corrects_seq, amount_minor);

-- Until now a reservation whose decision lapsed was voided like a declined one; from now on it expires. What an award
-- ended with is therefore kept: it is the last part of the transfer's reference.
alter table awards add column resolution varchar(24);
update awards set resolution = case when status = 'awarded' then 'post' else 'void' end where open_key is null;
alter table awards add constraint ck_awards_resolution check (
    (open_key is null) = (resolution is not null) and (resolution is null or resolution in ('post', 'void', 'expire'))
);

-- A correction is proposed by one person of finance and decided by another. The open key holds the transfer while the
-- proposal waits, so that nobody proposes the same twice. The award is there where a disbursement is corrected.
create table corrections (
    correction_id bigint        not null,
    jam_id        bigint        not null,
    transfer_seq  bigint        not null,
    open_key      bigint,
    award_id      bigint,
    amount_minor  bigint        not null,
    currency      char(3)       not null,
    reason        varchar(2000) not null,
    status        varchar(24)   not null,
    proposed_by   bigint        not null,
    proposed_at   datetime(6)   not null,
    decided_by    bigint,
    decided_at    datetime(6),
    refusal       varchar(2000),
    constraint pk_corrections primary key (correction_id),
    constraint uq_corrections_open unique (open_key),
    constraint fk_corrections_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_corrections_transfer foreign key (transfer_seq) references ledger_transfers (seq),
    constraint fk_corrections_award foreign key (award_id) references awards (award_id),
    constraint fk_corrections_proposed_by foreign key (proposed_by) references persons (person_id),
    constraint fk_corrections_decided_by foreign key (decided_by) references persons (person_id),
    constraint ck_corrections_status check (status in ('proposed', 'approved', 'refused')),
    constraint ck_corrections_amount check (amount_minor > 0),
    constraint ck_corrections_open check ((status = 'proposed') = (open_key is not null)),
    constraint ck_corrections_decided check ((status = 'proposed') = (decided_by is null)),
    constraint ck_corrections_four_eyes check (decided_by is null or decided_by <> proposed_by)
) ${table_options};

create index ix_corrections_jam on corrections (jam_id, correction_id);
create index ix_corrections_award on corrections (award_id, status);

-- What a correction took back from a project that was over already, and that went on to the envelope at once.
create table clawbacks (
    correction_id bigint      not null,
    project_id    bigint      not null,
    amount_minor  bigint      not null,
    booked_at     datetime(6) not null,
    constraint pk_clawbacks primary key (correction_id),
    constraint fk_clawbacks_correction foreign key (correction_id) references corrections (correction_id),
    constraint fk_clawbacks_project foreign key (project_id) references projects (project_id),
    constraint ck_clawbacks_amount check (amount_minor > 0)
) ${table_options};

create index ix_clawbacks_project on clawbacks (project_id);
