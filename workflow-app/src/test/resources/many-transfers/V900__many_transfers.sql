-- For tests: a sponsor who granted a dollar a hundred thousand times.

insert into ledger_accounts (account_id, code, owner_key, kind, currency, debits_minor, credits_minor, may_overdraw, opened_at)
values
    (1, 'jam/load/sponsor', 'jam/load', 'sponsor', 'USD', 10000000, 0, true, '2026-01-01 00:00:00'),
    (2, 'jam/load/available', 'jam/load', 'available', 'USD', 0, 10000000, false, '2026-01-01 00:00:00');

create table digits (d int not null);

insert into digits (d) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);

insert into ledger_transfers (seq, reference, kind, debit_account_id, credit_account_id, amount_minor, currency, reason, booked_at)
select
    n.seq,
    concat('jam/load/grant/', n.seq),
    'GRANT',
    1,
    2,
    100,
    'USD',
    concat('grant number ', n.seq * 7919, ' of many'),
    '2026-01-01 00:00:00'
from (
    select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as seq
    from digits a, digits b, digits c, digits e, digits f
) n
order by n.seq;

drop table digits;

update ledger_heads set seq = 100000;
