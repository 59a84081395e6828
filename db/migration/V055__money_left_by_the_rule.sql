-- What the rule left of the board's budget when a list was adopted. It tops up money that returns, but funds nobody by itself: the
-- rule could have and did not. It shrinks as it is used.

alter table allocations add column unspent_minor bigint default 0 not null;
