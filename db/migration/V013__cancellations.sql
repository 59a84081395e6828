-- Cancellations: who called a Jam off, when and why. The ideas still under way in it are told so chunk by chunk, after
-- the transaction that cancelled has ended.

create table jam_cancellations (
    jam_id       bigint        not null,
    cancelled_by bigint        not null,
    cancelled_at datetime(6)   not null,
    reason       varchar(2000) not null,
    constraint pk_jam_cancellations primary key (jam_id),
    constraint fk_jam_cancellations_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_jam_cancellations_cancelled_by foreign key (cancelled_by) references persons (person_id)
) ${table_options};
