-- What the board left in the envelope when it adopted a list. Only money that returns is offered to the waitlist, and what
-- finance grants later: this stays.

alter table allocations add column left_minor bigint default 0 not null;
