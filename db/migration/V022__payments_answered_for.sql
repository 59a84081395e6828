-- Payments whose every step somebody else answers for, and payees nobody can change unnoticed.

-- Who took a payment back by hand; absent where the bank's own answer did. That person does not also pay it again. Of what
-- was returned before this was kept nobody knows whose word it was: whoever booked it counts.
alter table payments add column returned_by bigint;
update payments
set returned_by = (
    select max(e.person_id)
    from payment_events e
    where e.payment_id = payments.payment_id
      and e.status = 'returned'
)
where returned_seq is not null;
alter table payments add constraint fk_payments_returned_by foreign key (returned_by) references persons (person_id);
alter table payments add constraint ck_payments_returned_by check (returned_by is null or returned_seq is not null);

-- A SHA-256 of what an owner gave, written with it. Those given before this was kept have none.
alter table payees add column sha256 char(64);
alter table payment_starts add column since_payee bigint;
update payment_starts
set since_payee = (
    select max(payee_id)
    from payees
);
