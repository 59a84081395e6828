-- What the application may do at run time: everything row by row, except to rewrite history. Run it after every
-- migration, as README.md beside it says; granting twice does no harm. MySQL has no "all tables but these": the tables
-- with less than everything are named here, and the last statement prints the grants of all others.

-- What an earlier version granted would stay, since grants only add up. Everything is taken from the user first, on every
-- schema of the server; the application does not run meanwhile.
revoke all privileges, grant option from 'jamfund_app'@'%';

-- Append-only: neither update nor delete.
grant select, insert on jamfund.ledger_transfers to 'jamfund_app'@'%';
grant select, insert on jamfund.ledger_resolutions to 'jamfund_app'@'%';
grant select, insert on jamfund.ledger_seals to 'jamfund_app'@'%';
grant select, insert on jamfund.ballot_events to 'jamfund_app'@'%';
grant select, insert on jamfund.clawbacks to 'jamfund_app'@'%';
grant select, insert on jamfund.payees to 'jamfund_app'@'%';
grant select, insert on jamfund.approved_payees to 'jamfund_app'@'%';
grant select, insert on jamfund.payment_files to 'jamfund_app'@'%';
grant select, insert on jamfund.payment_file_contents to 'jamfund_app'@'%';
grant select, insert on jamfund.payment_events to 'jamfund_app'@'%';
grant select on jamfund.payment_starts to 'jamfund_app'@'%';
grant select, insert on jamfund.jam_cancellations to 'jamfund_app'@'%';
grant select, insert on jamfund.panel_departures to 'jamfund_app'@'%';
grant select, insert on jamfund.panel_events to 'jamfund_app'@'%';
grant select, insert on jamfund.review_conclusions to 'jamfund_app'@'%';
grant select, insert on jamfund.review_outcomes to 'jamfund_app'@'%';
grant select, insert on jamfund.milestone_reports to 'jamfund_app'@'%';
grant select, insert on jamfund.report_decisions to 'jamfund_app'@'%';
grant select, insert on jamfund.report_evidence to 'jamfund_app'@'%';
grant select, insert on jamfund.funding_ballots to 'jamfund_app'@'%';
grant select, insert on jamfund.award_condition_words to 'jamfund_app'@'%';
grant select, insert on jamfund.board_agenda_items to 'jamfund_app'@'%';
grant select, insert on jamfund.board_session_events to 'jamfund_app'@'%';
grant select, insert on jamfund.board_minutes to 'jamfund_app'@'%';
grant select, insert on jamfund.board_minutes_signatures to 'jamfund_app'@'%';

-- Append-only too, but what a failed import wrote is taken back; triggers.sql lets nothing else be deleted.
grant select, insert, delete on jamfund.idea_events to 'jamfund_app'@'%';
grant select, insert, delete on jamfund.idea_revisions to 'jamfund_app'@'%';

-- Of an account only its sums change, of the head only the number and whether the books are open.
grant select, insert, update (debits_minor, credits_minor) on jamfund.ledger_accounts to 'jamfund_app'@'%';
grant select, update (seq, sound) on jamfund.ledger_heads to 'jamfund_app'@'%';

-- Prints one grant for each remaining table; they are to be run too.
select concat('grant select, insert, update, delete on jamfund.`', t.table_name, '` to ''jamfund_app''@''%'';') as statement
from information_schema.tables t
where t.table_schema = 'jamfund'
  and t.table_type = 'BASE TABLE'
  and t.table_name <> 'flyway_schema_history'
  and not exists (
    select 1
    from information_schema.table_privileges p
    where p.grantee = '''jamfund_app''@''%'''
      and p.table_schema = 'jamfund'
      and p.table_name = t.table_name
  );
