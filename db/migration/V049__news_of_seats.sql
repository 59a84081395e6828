-- Whether somebody has news of a kind about a Jam that they have not read: asked for every panel that is appointed.

create index ix_notifications_jam on notifications (jam_id, kind, person_id);
