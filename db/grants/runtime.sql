-- What the application may do at run time on MySQL: everything row by row, except to rewrite history.
-- MySQL has no "all tables but these", so the append-only tables are named by what they are granted, and the
-- remaining tables receive the rest through the generated statement below.

grant select, insert on jamfund.ledger_transfers to 'jamfund_app'@'%';
grant select, insert on jamfund.ledger_resolutions to 'jamfund_app'@'%';
grant select, insert on jamfund.ballot_events to 'jamfund_app'@'%';
grant select, insert on jamfund.idea_events to 'jamfund_app'@'%';
grant select, insert on jamfund.idea_revisions to 'jamfund_app'@'%';

-- Prints one grant per remaining table; run what it prints.
select concat('grant select, insert, update, delete on jamfund.`', table_name, '` to ''jamfund_app''@''%'';') as statement
from information_schema.tables
where table_schema = 'jamfund'
  and table_type = 'BASE TABLE'
  and table_name not in ('ledger_transfers', 'ledger_resolutions', 'ballot_events', 'idea_events', 'idea_revisions', 'flyway_schema_history');
