-- Voting: one ballot per participant and Jam, of lines; the gate that closes it; the frozen tally.
-- A voter is a person or, in an imported election, a pseudonym: voter_id therefore names no table.

-- A cast takes one stripe of its Jam's gate by conditional update; closing takes them all. Nothing counts after the close.
create table voting_gates (
    jam_id bigint  not null,
    stripe int     not null,
    open   boolean not null,
    casts  bigint  not null,
    constraint pk_voting_gates primary key (jam_id, stripe),
    constraint fk_voting_gates_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};

create table pseudonyms (
    voter_id    bigint       not null,
    jam_id      bigint       not null,
    external_id varchar(200) not null,
    constraint pk_pseudonyms primary key (voter_id),
    constraint uq_pseudonyms_external unique (jam_id, external_id),
    constraint fk_pseudonyms_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};

create table ballots (
    jam_id       bigint      not null,
    voter_id     bigint      not null,
    audience     varchar(24) not null,
    receipt      char(26)    not null,
    receipt_hash char(64)    not null,
    line_count   int         not null,
    points_spent int         not null,
    cast_at      datetime(6) not null,
    version      int         not null,
    constraint pk_ballots primary key (jam_id, voter_id),
    constraint uq_ballots_receipt unique (jam_id, receipt_hash),
    constraint fk_ballots_jam foreign key (jam_id) references jams (jam_id),
    constraint ck_ballots_lines check (line_count >= 0 and points_spent >= 0)
) ${table_options};

create table ballot_lines (
    jam_id   bigint not null,
    voter_id bigint not null,
    idea_id  bigint not null,
    points   int    not null,
    constraint pk_ballot_lines primary key (jam_id, voter_id, idea_id),
    constraint fk_ballot_lines_ballot foreign key (jam_id, voter_id) references ballots (jam_id, voter_id),
    constraint fk_ballot_lines_idea foreign key (idea_id) references ideas (idea_id),
    constraint ck_ballot_lines_points check (points > 0)
) ${table_options};

create index ix_ballot_lines_idea on ballot_lines (idea_id, points);

-- What was cast and taken back, in order. Append-only.
create table ballot_events (
    event_id    bigint      not null auto_increment,
    jam_id      bigint      not null,
    voter_id    bigint      not null,
    lines_cast  text        not null,
    happened_at datetime(6) not null,
    constraint pk_ballot_events primary key (event_id)
) ${table_options};

create index ix_ballot_events_jam on ballot_events (jam_id, event_id);

-- Live counts for lists: brought up to date seconds after the votes, never by the vote itself.
create table vote_counts (
    idea_id    bigint      not null,
    jam_id     bigint      not null,
    votes      bigint      not null,
    points     bigint      not null,
    counted_at datetime(6) not null,
    constraint pk_vote_counts primary key (idea_id),
    constraint fk_vote_counts_idea foreign key (idea_id) references ideas (idea_id)
) ${table_options};

create index ix_vote_counts_jam on vote_counts (jam_id, votes, idea_id);

-- How many casts (the sum over a Jam's gate) the live counts know of; whoever moves the mark does the counting.
create table vote_count_marks (
    jam_id bigint not null,
    casts  bigint not null,
    constraint pk_vote_count_marks primary key (jam_id),
    constraint fk_vote_count_marks_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};

create table tallies (
    jam_id      bigint      not null,
    ballots     bigint      not null,
    line_count  bigint      not null,
    digest      char(64)    not null,
    tallied_at  datetime(6) not null,
    constraint pk_tallies primary key (jam_id),
    constraint fk_tallies_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};

create table tally_lines (
    jam_id   bigint      not null,
    idea_id  bigint      not null,
    audience varchar(24) not null,
    votes    bigint      not null,
    points   bigint      not null,
    constraint pk_tally_lines primary key (jam_id, idea_id, audience),
    constraint fk_tally_lines_tally foreign key (jam_id) references tallies (jam_id),
    constraint fk_tally_lines_idea foreign key (idea_id) references ideas (idea_id)
) ${table_options};

-- The shortlist, one row per idea that stood in the vote; told_at is set when its journey was moved.
create table shortlist_entries (
    jam_id      bigint        not null,
    idea_id     bigint        not null,
    place       int           not null,
    votes       bigint        not null,
    points      bigint        not null,
    audiences   int           not null,
    shortlisted boolean       not null,
    reason      varchar(2000) not null,
    margin      bigint        not null,
    told_at     datetime(6),
    constraint pk_shortlist_entries primary key (jam_id, idea_id),
    constraint uq_shortlist_entries_place unique (jam_id, place),
    constraint fk_shortlist_entries_jam foreign key (jam_id) references jams (jam_id),
    constraint fk_shortlist_entries_idea foreign key (idea_id) references ideas (idea_id)
) ${table_options};
