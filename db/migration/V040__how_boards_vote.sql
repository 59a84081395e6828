-- How a board votes: openly or secretly by a rule of the Jam, under which conditions it approves, and seats whose member
-- is no longer one.

-- Never changed but for who approves a change of frozen rules; the latest in force counts. A Jam without any votes openly.
create table board_rules (
    jam_id      bigint        not null,
    number      int           not null,
    votes       varchar(24)   not null,
    reason      varchar(2000) not null,
    proposed_by bigint        not null,
    proposed_at datetime(6)   not null,
    approved_by bigint,
    in_force_at datetime(6),
    constraint pk_board_rules primary key (jam_id, number),
    constraint fk_board_rules_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_board_rules_proposed_by foreign key (proposed_by) references persons (person_id),
    constraint fk_board_rules_approved_by foreign key (approved_by) references persons (person_id),
    constraint ck_board_rules_votes check (votes in ('open', 'secret')),
    constraint ck_board_rules_four_eyes check (approved_by is null or approved_by <> proposed_by)
) ${table_options};

-- What the Jam's rule said when the vote opened: a later rule changes nothing about a vote under way.
alter table awards add column secret boolean default false not null;

-- A substitute holds a seat by name, everybody else by their role; who loses the role before voting leaves the seat vacated.
alter table funding_votes add column substitute boolean default false not null;
alter table funding_votes add column vacated boolean default false not null;

-- Votes cast secretly, without whose they are and when they were cast. The seat says only that its member has voted. The id
-- is drawn by lot, so that rows lie in no order of casting.
create table funding_ballots (
    ballot_id    bigint      not null,
    award_id     bigint      not null,
    vote         varchar(24) not null,
    amount_minor bigint,
    comment      varchar(2000),
    constraint pk_funding_ballots primary key (ballot_id),
    constraint fk_funding_ballots_award foreign key (award_id) references awards (award_id),
    constraint ck_funding_ballots_vote check (vote in ('approve', 'decline', 'abstain')),
    constraint ck_funding_ballots_amount check (amount_minor is null or vote = 'approve')
) ${table_options};

create index ix_funding_ballots_award on funding_ballots (award_id, ballot_id);

-- What an approval depends on: put before the first vote, approved with the award.
create table award_conditions (
    award_id   bigint        not null,
    number     int           not null,
    words      varchar(1000) not null,
    put_by     bigint        not null,
    put_at     datetime(6)   not null,
    dropped_by bigint,
    dropped_at datetime(6),
    constraint pk_award_conditions primary key (award_id, number),
    constraint fk_award_conditions_award foreign key (award_id) references awards (award_id),
    constraint fk_award_conditions_put_by foreign key (put_by) references persons (person_id),
    constraint fk_award_conditions_dropped_by foreign key (dropped_by) references persons (person_id)
) ${table_options};

-- Who said that a condition is fulfilled, or that it is not after all. Never changed; the last word counts.
create table award_condition_words (
    award_id  bigint        not null,
    number    int           not null,
    word      int           not null,
    fulfilled boolean       not null,
    note      varchar(2000) not null,
    said_by   bigint        not null,
    said_at   datetime(6)   not null,
    constraint pk_award_condition_words primary key (award_id, number, word),
    constraint fk_award_condition_words_condition foreign key (award_id, number) references award_conditions (award_id, number),
    constraint fk_award_condition_words_said_by foreign key (said_by) references persons (person_id)
) ${table_options};
