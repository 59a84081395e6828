-- By which tables a Jam decides: its own, while it is drafted, and from its announcement on the very version of each that
-- stays its own until it ends, whatever later releases bring. A table without a file here is the product's.

create table jam_decisions (
    jam_id        bigint      not null,
    name          varchar(60) not null,
    file          mediumtext,
    digest        char(64),
    brought_by    bigint,
    brought_at    datetime(6),
    definition_id varchar(64),
    version       int,
    pinned_at     datetime(6),
    constraint pk_jam_decisions primary key (jam_id, name),
    constraint fk_jam_decisions_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_jam_decisions_brought_by foreign key (brought_by) references persons (person_id),
    constraint ck_jam_decisions_name check (name in ('Shortlisting', 'PanelSize', 'ReviewOutcome', 'ApprovalTier')),
    constraint ck_jam_decisions_brought check (file is null or (digest is not null and brought_by is not null and brought_at is not null)),
    constraint ck_jam_decisions_pinned check (pinned_at is null or (definition_id is not null and version is not null))
) ${table_options};
