-- Review: the seats of an idea's panel, what the experts said, and what came of it.

create table panel_seats (
    seat_id      bigint      not null,
    idea_id      bigint      not null,
    round        int         not null,
    number       int         not null,
    expert_id    bigint,
    status       varchar(24) not null,
    replacements int         not null,
    extra        boolean     not null,
    due_at       datetime(6) not null,
    appointed_at datetime(6) not null,
    version      int         not null,
    constraint pk_panel_seats primary key (seat_id),
    constraint uq_panel_seats_number unique (idea_id, round, number),
    constraint uq_panel_seats_expert unique (idea_id, round, expert_id),
    constraint fk_panel_seats_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_panel_seats_expert foreign key (expert_id) references persons (person_id),
    constraint ck_panel_seats_status check (status in ('open', 'filed', 'empty'))
) ${table_options};

create index ix_panel_seats_expert on panel_seats (expert_id, status);

-- Who let a seat lapse: never asked about that idea again.
create table panel_departures (
    idea_id   bigint      not null,
    expert_id bigint      not null,
    round     int         not null,
    left_at   datetime(6) not null,
    constraint pk_panel_departures primary key (idea_id, expert_id),
    constraint fk_panel_departures_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_panel_departures_expert foreign key (expert_id) references persons (person_id)
) ${table_options};

-- Conflicts of interest somebody declared; the others are computed from owners, kinship of ideas, teams and managers.
create table conflicts (
    idea_id     bigint        not null,
    person_id   bigint        not null,
    reason      varchar(2000) not null,
    declared_at datetime(6)   not null,
    constraint pk_conflicts primary key (idea_id, person_id),
    constraint fk_conflicts_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_conflicts_person foreign key (person_id) references persons (person_id)
) ${table_options};

create table assessments (
    assessment_id  bigint      not null,
    seat_id        bigint      not null,
    idea_id        bigint      not null,
    round          int         not null,
    expert_id      bigint      not null,
    recommendation varchar(24) not null,
    comment        text        not null,
    filed_at       datetime(6) not null,
    constraint pk_assessments primary key (assessment_id),
    constraint uq_assessments_seat unique (seat_id),
    constraint uq_assessments_expert unique (idea_id, round, expert_id),
    constraint fk_assessments_seat foreign key (seat_id) references panel_seats (seat_id),
    constraint fk_assessments_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_assessments_expert foreign key (expert_id) references persons (person_id),
    constraint ck_assessments_recommendation check (recommendation in ('recommended', 'revise', 'not-recommended'))
) ${table_options};

create table assessment_scores (
    assessment_id bigint      not null,
    criterion     varchar(60) not null,
    score         int         not null,
    constraint pk_assessment_scores primary key (assessment_id, criterion),
    constraint fk_assessment_scores_assessment foreign key (assessment_id) references assessments (assessment_id),
    constraint ck_assessment_scores_score check (score between 0 and 10)
) ${table_options};

-- The outcome of each round; mean and spread in hundredths of a score point.
create table review_outcomes (
    idea_id     bigint      not null,
    round       int         not null,
    outcome     varchar(24) not null,
    mean_score  int         not null,
    spread      int         not null,
    assessments int         not null,
    reason      varchar(2000) not null,
    decided_at  datetime(6) not null,
    constraint pk_review_outcomes primary key (idea_id, round),
    constraint fk_review_outcomes_idea foreign key (idea_id) references ideas (idea_id),
    constraint ck_review_outcomes_outcome check (outcome in ('recommended', 'revise', 'not-recommended'))
) ${table_options};

-- Jams whose reviewing was ended by its deadline: nobody is appointed and no revision is asked any more.
create table review_conclusions (
    jam_id       bigint      not null,
    concluded_at datetime(6) not null,
    constraint pk_review_conclusions primary key (jam_id),
    constraint fk_review_conclusions_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};
