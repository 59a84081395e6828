-- Panels whose size is decided and whose experts are not yet appointed: whoever appoints next takes many of them at once, and
-- reads experts, conflicts and loads once for all. A row goes when its panel was tried, or when its idea leaves the review.

-- No key to the Jam: an insert would then wait for whoever holds the Jam's row to appoint.
create table panel_requests (
    idea_id      bigint      not null,
    jam_id       bigint      not null,
    round        int         not null,
    seats        int         not null,
    requested_at datetime(6) not null,
    constraint pk_panel_requests primary key (idea_id),
    constraint fk_panel_requests_idea foreign key (idea_id) references ideas (idea_id),
    constraint ck_panel_requests_seats check (seats > 0)
) ${table_options};

create index ix_panel_requests_jam on panel_requests (jam_id, idea_id);
