-- A Jam may judge its ideas by criteria of its own, each with a weight and a scale whose points are put into words. A Jam
-- without rows here has the usual criteria: impact, feasibility and originality from 0 to 10.

create table jam_criteria (
    jam_id      bigint       not null,
    position    int          not null,
    code        varchar(60)  not null,
    name        varchar(120) not null,
    description varchar(1000),
    weight      int          not null,
    min_score   int          not null,
    max_score   int          not null,
    constraint pk_jam_criteria primary key (jam_id, code),
    constraint uq_jam_criteria_position unique (jam_id, position),
    constraint fk_jam_criteria_jam foreign key (jam_id) references jams (jam_id),
    constraint ck_jam_criteria_weight check (weight between 1 and 100),
    constraint ck_jam_criteria_scale check (min_score >= 0 and min_score < max_score and max_score <= 100)
) ${table_options};

create table jam_criterion_anchors (
    jam_id bigint       not null,
    code   varchar(60)  not null,
    score  int          not null,
    words  varchar(300) not null,
    constraint pk_jam_criterion_anchors primary key (jam_id, code, score),
    constraint fk_jam_criterion_anchors_criterion foreign key (jam_id, code) references jam_criteria (jam_id, code)
) ${table_options};

-- What a score may be depends on the Jam's scale from now on.
alter table assessment_scores drop constraint ck_assessment_scores_score;
alter table assessment_scores add constraint ck_assessment_scores_score check (score between 0 and 100);
