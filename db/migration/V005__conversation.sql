-- Conversation: comments under ideas, and the cases moderators decide after the fact.

create table comments (
    comment_id bigint      not null,
    idea_id    bigint      not null,
    author_id  bigint      not null,
    reply_to   bigint,
    text       text        not null,
    hidden     boolean     not null,
    written_at datetime(6) not null,
    constraint pk_comments primary key (comment_id),
    constraint fk_comments_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_comments_author foreign key (author_id) references persons (person_id),
    constraint fk_comments_reply_to foreign key (reply_to) references comments (comment_id)
) ${table_options};

create index ix_comments_idea on comments (idea_id, comment_id);

-- One case per flagged item; open_key holds the item while the case is open, so that a second open case cannot exist.
create table moderation_cases (
    case_id      bigint      not null,
    idea_id      bigint      not null,
    comment_id   bigint,
    status       varchar(24) not null,
    open_key     varchar(60),
    reason       varchar(2000),
    opened_at    datetime(6) not null,
    decided_by   bigint,
    decided_at   datetime(6),
    appeal       varchar(2000),
    appealed_by  bigint,
    appealed_at  datetime(6),
    appeal_by    bigint,
    appeal_reason varchar(2000),
    closed_at    datetime(6),
    version      int         not null,
    constraint pk_moderation_cases primary key (case_id),
    constraint uq_moderation_cases_open unique (open_key),
    constraint fk_moderation_cases_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_moderation_cases_comment foreign key (comment_id) references comments (comment_id),
    constraint fk_moderation_cases_decided_by foreign key (decided_by) references persons (person_id),
    constraint fk_moderation_cases_appealed_by foreign key (appealed_by) references persons (person_id),
    constraint fk_moderation_cases_appeal_by foreign key (appeal_by) references persons (person_id),
    constraint ck_moderation_cases_status check (status in ('open', 'kept', 'removed', 'appealed', 'upheld', 'reversed', 'final')),
    constraint ck_moderation_cases_four_eyes check (appeal_by is null or appeal_by <> decided_by)
) ${table_options};

create table flags (
    case_id    bigint        not null,
    person_id  bigint        not null,
    reason     varchar(2000) not null,
    flagged_at datetime(6)   not null,
    constraint pk_flags primary key (case_id, person_id),
    constraint fk_flags_case foreign key (case_id) references moderation_cases (case_id),
    constraint fk_flags_person foreign key (person_id) references persons (person_id)
) ${table_options};
