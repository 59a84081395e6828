-- What the board's budget left in the envelope when it adopted a list. The waitlist is offered money that returns, and what
-- finance grants later: this stays.

alter table allocations add column left_minor bigint default 0 not null;
