-- Funding: what the board adopted, each award it led to, and who voted how on the money.

create table allocations (
    allocation_id bigint        not null,
    jam_id        bigint        not null,
    rule          varchar(60)   not null,
    among         varchar(24)   not null,
    budget_minor  bigint        not null,
    step_minor    bigint,
    currency      char(3)       not null,
    reason        varchar(2000) not null,
    adopted_by    bigint        not null,
    adopted_at    datetime(6)   not null,
    constraint pk_allocations primary key (allocation_id),
    constraint uq_allocations_jam unique (jam_id),
    constraint fk_allocations_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_allocations_adopted_by foreign key (adopted_by) references persons (person_id)
) ${table_options};

-- Every recommended idea of the Jam: adopted with an amount, or passed over (waitlisted, in order, or declined) with the reason.
create table allocation_lines (
    allocation_id bigint        not null,
    idea_id       bigint        not null,
    place         int           not null,
    verdict       varchar(24)   not null,
    amount_minor  bigint        not null,
    currency      char(3)       not null,
    reason        varchar(2000) not null,
    told_at       datetime(6),
    constraint pk_allocation_lines primary key (allocation_id, idea_id),
    constraint uq_allocation_lines_place unique (allocation_id, place),
    constraint fk_allocation_lines_allocation foreign key (allocation_id) references allocations (allocation_id),
    constraint fk_allocation_lines_idea foreign key (idea_id) references ideas (idea_id),
    constraint ck_allocation_lines_verdict check (verdict in ('adopted', 'waitlisted', 'declined'))
) ${table_options};

-- An award is one try to fund one idea; open_key holds the idea while the try is undecided.
create table awards (
    award_id         bigint        not null,
    jam_id           bigint        not null,
    idea_id          bigint        not null,
    open_key         bigint,
    place            int           not null,
    status           varchar(24)   not null,
    amount_minor     bigint        not null,
    awarded_minor    bigint        not null,
    currency         char(3)       not null,
    quorum           int           not null,
    majority_percent int           not null,
    countersign      boolean       not null,
    proposed_by      bigint        not null,
    proposed_at      datetime(6)   not null,
    countersigned_by bigint,
    countersigned_at datetime(6),
    reason           varchar(2000) not null,
    decided_at       datetime(6),
    version          int           not null,
    constraint pk_awards primary key (award_id),
    constraint uq_awards_open unique (open_key),
    constraint fk_awards_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_awards_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_awards_proposed_by foreign key (proposed_by) references persons (person_id),
    constraint fk_awards_countersigned_by foreign key (countersigned_by) references persons (person_id),
    constraint ck_awards_status check (status in ('proposed', 'approved', 'awarded', 'declined', 'lapsed', 'released')),
    constraint ck_awards_amounts check (amount_minor > 0 and awarded_minor >= 0 and awarded_minor <= amount_minor)
) ${table_options};

create index ix_awards_idea on awards (idea_id, award_id);

-- The board members who may vote on an award, and their votes. A member without vote has not voted yet.
create table funding_votes (
    award_id     bigint        not null,
    person_id    bigint        not null,
    seat         int           not null,
    vote         varchar(24),
    amount_minor bigint,
    comment      varchar(2000),
    voted_at     datetime(6),
    constraint pk_funding_votes primary key (award_id, person_id),
    constraint uq_funding_votes_seat unique (award_id, seat),
    constraint fk_funding_votes_award foreign key (award_id) references awards (award_id),
    constraint fk_funding_votes_person foreign key (person_id) references persons (person_id),
    constraint ck_funding_votes_vote check (vote is null or vote in ('approve', 'decline', 'abstain'))
) ${table_options};

-- The Idempotency-Key of each grant and what was asked with it: the same again has the same answer, other content is refused.
create table grant_requests (
    person_id       bigint       not null,
    idempotency_key varchar(200) not null,
    jam_id          bigint       not null,
    reference       varchar(100) not null,
    amount_minor    bigint       not null,
    currency        char(3)      not null,
    constraint pk_grant_requests primary key (person_id, idempotency_key),
    constraint fk_grant_requests_person foreign key (person_id) references persons (person_id),
    constraint fk_grant_requests_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};
