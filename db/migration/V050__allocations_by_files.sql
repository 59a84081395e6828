-- The file of an imported election may state limits on ballots and thresholds for ideas, kept in jam_import_meta. They apply only
-- when the board asks for it, and what it applied belongs to what it adopted.

create table allocation_statements (
    allocation_id bigint      not null,
    name          varchar(64) not null,
    content       varchar(64) not null,
    applied_by    varchar(24) not null,
    constraint pk_allocation_statements primary key (allocation_id, name),
    constraint fk_allocation_statements_allocation foreign key (allocation_id) references allocations (allocation_id),
    constraint ck_allocation_statements_applied_by check (applied_by in ('file-limits', 'file-thresholds'))
) ${table_options};
