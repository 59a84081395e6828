-- An assessment says which version of the idea it read, so that a later round can be shown what changed since; a comment for
-- the board stands beside the one for the owners; and a draft is kept until its assessment is filed.

alter table assessments add column board_comment text;
alter table assessments add column revision int default 1 not null;

update assessments
set revision = (
    select max(r.number)
    from idea_revisions r
    where r.idea_id = assessments.idea_id
      and (r.number = 1 or r.revised_at <= assessments.filed_at)
)
where exists (
    select 1
    from idea_revisions r
    where r.idea_id = assessments.idea_id
      and r.number = 1
);

create table assessment_drafts (
    idea_id        bigint      not null,
    round          int         not null,
    expert_id      bigint      not null,
    recommendation varchar(24),
    comment        text,
    board_comment  text,
    saved_at       datetime(6) not null,
    constraint pk_assessment_drafts primary key (idea_id, round, expert_id),
    constraint fk_assessment_drafts_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_assessment_drafts_expert foreign key (expert_id) references persons (person_id),
    constraint ck_assessment_drafts_recommendation check (recommendation in ('recommended', 'revise', 'not-recommended'))
) ${table_options};

create table assessment_draft_scores (
    idea_id   bigint      not null,
    round     int         not null,
    expert_id bigint      not null,
    criterion varchar(60) not null,
    score     int         not null,
    constraint pk_assessment_draft_scores primary key (idea_id, round, expert_id, criterion),
    constraint fk_assessment_draft_scores_draft foreign key (idea_id, round, expert_id) references assessment_drafts (idea_id, round, expert_id)
) ${table_options};
