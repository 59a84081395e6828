-- Notifications: what a person should know without having to look for it.

create table notifications (
    notification_id bigint        not null,
    person_id       bigint        not null,
    kind            varchar(60)   not null,
    idea_id         bigint,
    jam_id          bigint,
    message         varchar(2000) not null,
    created_at      datetime(6)   not null,
    read_at         datetime(6),
    constraint pk_notifications primary key (notification_id),
    constraint fk_notifications_person foreign key (person_id) references persons (person_id),
    constraint fk_notifications_idea foreign key (idea_id) references ideas (idea_id),
    constraint fk_notifications_jam foreign key (jam_id) references jams (jam_id)
) ${table_options};

create index ix_notifications_person on notifications (person_id, notification_id);
