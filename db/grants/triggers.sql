-- Refuses update and delete of what is append-only to everybody, the owner of the schema included: whoever means to change
-- the past must take the trigger away first, and that can be seen. Run it once after every migration that adds such a table,
-- as README.md beside it says. For the mysql client; "create or replace" is not common to MySQL and MariaDB, so each trigger
-- is dropped first.

delimiter //

drop trigger if exists jamfund.ledger_transfers_no_update //
create trigger jamfund.ledger_transfers_no_update before update on jamfund.ledger_transfers for each row
  signal sqlstate '45000' set message_text = 'ledger_transfers is append-only' //
drop trigger if exists jamfund.ledger_transfers_no_delete //
create trigger jamfund.ledger_transfers_no_delete before delete on jamfund.ledger_transfers for each row
  signal sqlstate '45000' set message_text = 'ledger_transfers is append-only' //

drop trigger if exists jamfund.ledger_resolutions_no_update //
create trigger jamfund.ledger_resolutions_no_update before update on jamfund.ledger_resolutions for each row
  signal sqlstate '45000' set message_text = 'ledger_resolutions is append-only' //
drop trigger if exists jamfund.ledger_resolutions_no_delete //
create trigger jamfund.ledger_resolutions_no_delete before delete on jamfund.ledger_resolutions for each row
  signal sqlstate '45000' set message_text = 'ledger_resolutions is append-only' //

drop trigger if exists jamfund.ledger_seals_no_update //
create trigger jamfund.ledger_seals_no_update before update on jamfund.ledger_seals for each row
  signal sqlstate '45000' set message_text = 'ledger_seals is append-only' //
drop trigger if exists jamfund.ledger_seals_no_delete //
create trigger jamfund.ledger_seals_no_delete before delete on jamfund.ledger_seals for each row
  signal sqlstate '45000' set message_text = 'ledger_seals is append-only' //

drop trigger if exists jamfund.ballot_events_no_update //
create trigger jamfund.ballot_events_no_update before update on jamfund.ballot_events for each row
  signal sqlstate '45000' set message_text = 'ballot_events is append-only' //
drop trigger if exists jamfund.ballot_events_no_delete //
create trigger jamfund.ballot_events_no_delete before delete on jamfund.ballot_events for each row
  signal sqlstate '45000' set message_text = 'ballot_events is append-only' //

drop trigger if exists jamfund.clawbacks_no_update //
create trigger jamfund.clawbacks_no_update before update on jamfund.clawbacks for each row
  signal sqlstate '45000' set message_text = 'clawbacks is append-only' //
drop trigger if exists jamfund.clawbacks_no_delete //
create trigger jamfund.clawbacks_no_delete before delete on jamfund.clawbacks for each row
  signal sqlstate '45000' set message_text = 'clawbacks is append-only' //

drop trigger if exists jamfund.payees_no_update //
create trigger jamfund.payees_no_update before update on jamfund.payees for each row
  signal sqlstate '45000' set message_text = 'payees is append-only' //
drop trigger if exists jamfund.payees_no_delete //
create trigger jamfund.payees_no_delete before delete on jamfund.payees for each row
  signal sqlstate '45000' set message_text = 'payees is append-only' //

drop trigger if exists jamfund.approved_payees_no_update //
create trigger jamfund.approved_payees_no_update before update on jamfund.approved_payees for each row
  signal sqlstate '45000' set message_text = 'approved_payees is append-only' //
drop trigger if exists jamfund.approved_payees_no_delete //
create trigger jamfund.approved_payees_no_delete before delete on jamfund.approved_payees for each row
  signal sqlstate '45000' set message_text = 'approved_payees is append-only' //

drop trigger if exists jamfund.payment_files_no_update //
create trigger jamfund.payment_files_no_update before update on jamfund.payment_files for each row
  signal sqlstate '45000' set message_text = 'payment_files is append-only' //
drop trigger if exists jamfund.payment_files_no_delete //
create trigger jamfund.payment_files_no_delete before delete on jamfund.payment_files for each row
  signal sqlstate '45000' set message_text = 'payment_files is append-only' //

drop trigger if exists jamfund.payment_file_contents_no_update //
create trigger jamfund.payment_file_contents_no_update before update on jamfund.payment_file_contents for each row
  signal sqlstate '45000' set message_text = 'payment_file_contents is append-only' //
drop trigger if exists jamfund.payment_file_contents_no_delete //
create trigger jamfund.payment_file_contents_no_delete before delete on jamfund.payment_file_contents for each row
  signal sqlstate '45000' set message_text = 'payment_file_contents is append-only' //

drop trigger if exists jamfund.payment_events_no_update //
create trigger jamfund.payment_events_no_update before update on jamfund.payment_events for each row
  signal sqlstate '45000' set message_text = 'payment_events is append-only' //
drop trigger if exists jamfund.payment_events_no_delete //
create trigger jamfund.payment_events_no_delete before delete on jamfund.payment_events for each row
  signal sqlstate '45000' set message_text = 'payment_events is append-only' //

drop trigger if exists jamfund.jam_cancellations_no_update //
create trigger jamfund.jam_cancellations_no_update before update on jamfund.jam_cancellations for each row
  signal sqlstate '45000' set message_text = 'jam_cancellations is append-only' //
drop trigger if exists jamfund.jam_cancellations_no_delete //
create trigger jamfund.jam_cancellations_no_delete before delete on jamfund.jam_cancellations for each row
  signal sqlstate '45000' set message_text = 'jam_cancellations is append-only' //

drop trigger if exists jamfund.panel_departures_no_update //
create trigger jamfund.panel_departures_no_update before update on jamfund.panel_departures for each row
  signal sqlstate '45000' set message_text = 'panel_departures is append-only' //
drop trigger if exists jamfund.panel_departures_no_delete //
create trigger jamfund.panel_departures_no_delete before delete on jamfund.panel_departures for each row
  signal sqlstate '45000' set message_text = 'panel_departures is append-only' //

drop trigger if exists jamfund.panel_events_no_update //
create trigger jamfund.panel_events_no_update before update on jamfund.panel_events for each row
  signal sqlstate '45000' set message_text = 'panel_events is append-only' //
drop trigger if exists jamfund.panel_events_no_delete //
create trigger jamfund.panel_events_no_delete before delete on jamfund.panel_events for each row
  signal sqlstate '45000' set message_text = 'panel_events is append-only' //

drop trigger if exists jamfund.review_conclusions_no_update //
create trigger jamfund.review_conclusions_no_update before update on jamfund.review_conclusions for each row
  signal sqlstate '45000' set message_text = 'review_conclusions is append-only' //
drop trigger if exists jamfund.review_conclusions_no_delete //
create trigger jamfund.review_conclusions_no_delete before delete on jamfund.review_conclusions for each row
  signal sqlstate '45000' set message_text = 'review_conclusions is append-only' //

drop trigger if exists jamfund.review_outcomes_no_update //
create trigger jamfund.review_outcomes_no_update before update on jamfund.review_outcomes for each row
  signal sqlstate '45000' set message_text = 'review_outcomes is append-only' //
drop trigger if exists jamfund.review_outcomes_no_delete //
create trigger jamfund.review_outcomes_no_delete before delete on jamfund.review_outcomes for each row
  signal sqlstate '45000' set message_text = 'review_outcomes is append-only' //

drop trigger if exists jamfund.milestone_reports_no_update //
create trigger jamfund.milestone_reports_no_update before update on jamfund.milestone_reports for each row
  signal sqlstate '45000' set message_text = 'milestone_reports is append-only' //
drop trigger if exists jamfund.milestone_reports_no_delete //
create trigger jamfund.milestone_reports_no_delete before delete on jamfund.milestone_reports for each row
  signal sqlstate '45000' set message_text = 'milestone_reports is append-only' //

drop trigger if exists jamfund.payment_starts_no_update //
create trigger jamfund.payment_starts_no_update before update on jamfund.payment_starts for each row
  signal sqlstate '45000' set message_text = 'payment_starts is append-only' //
drop trigger if exists jamfund.payment_starts_no_delete //
create trigger jamfund.payment_starts_no_delete before delete on jamfund.payment_starts for each row
  signal sqlstate '45000' set message_text = 'payment_starts is append-only' //

drop trigger if exists jamfund.report_decisions_no_update //
create trigger jamfund.report_decisions_no_update before update on jamfund.report_decisions for each row
  signal sqlstate '45000' set message_text = 'report_decisions is append-only' //
drop trigger if exists jamfund.report_decisions_no_delete //
create trigger jamfund.report_decisions_no_delete before delete on jamfund.report_decisions for each row
  signal sqlstate '45000' set message_text = 'report_decisions is append-only' //

drop trigger if exists jamfund.report_evidence_no_update //
create trigger jamfund.report_evidence_no_update before update on jamfund.report_evidence for each row
  signal sqlstate '45000' set message_text = 'report_evidence is append-only' //
drop trigger if exists jamfund.report_evidence_no_delete //
create trigger jamfund.report_evidence_no_delete before delete on jamfund.report_evidence for each row
  signal sqlstate '45000' set message_text = 'report_evidence is append-only' //

drop trigger if exists jamfund.funding_ballots_no_update //
create trigger jamfund.funding_ballots_no_update before update on jamfund.funding_ballots for each row
  signal sqlstate '45000' set message_text = 'funding_ballots is append-only' //
drop trigger if exists jamfund.funding_ballots_no_delete //
create trigger jamfund.funding_ballots_no_delete before delete on jamfund.funding_ballots for each row
  signal sqlstate '45000' set message_text = 'funding_ballots is append-only' //

drop trigger if exists jamfund.award_condition_words_no_update //
create trigger jamfund.award_condition_words_no_update before update on jamfund.award_condition_words for each row
  signal sqlstate '45000' set message_text = 'award_condition_words is append-only' //
drop trigger if exists jamfund.award_condition_words_no_delete //
create trigger jamfund.award_condition_words_no_delete before delete on jamfund.award_condition_words for each row
  signal sqlstate '45000' set message_text = 'award_condition_words is append-only' //

drop trigger if exists jamfund.board_agenda_items_no_update //
create trigger jamfund.board_agenda_items_no_update before update on jamfund.board_agenda_items for each row
  signal sqlstate '45000' set message_text = 'board_agenda_items is append-only' //
drop trigger if exists jamfund.board_agenda_items_no_delete //
create trigger jamfund.board_agenda_items_no_delete before delete on jamfund.board_agenda_items for each row
  signal sqlstate '45000' set message_text = 'board_agenda_items is append-only' //

drop trigger if exists jamfund.board_session_events_no_update //
create trigger jamfund.board_session_events_no_update before update on jamfund.board_session_events for each row
  signal sqlstate '45000' set message_text = 'board_session_events is append-only' //
drop trigger if exists jamfund.board_session_events_no_delete //
create trigger jamfund.board_session_events_no_delete before delete on jamfund.board_session_events for each row
  signal sqlstate '45000' set message_text = 'board_session_events is append-only' //

drop trigger if exists jamfund.board_minutes_no_update //
create trigger jamfund.board_minutes_no_update before update on jamfund.board_minutes for each row
  signal sqlstate '45000' set message_text = 'board_minutes is append-only' //
drop trigger if exists jamfund.board_minutes_no_delete //
create trigger jamfund.board_minutes_no_delete before delete on jamfund.board_minutes for each row
  signal sqlstate '45000' set message_text = 'board_minutes is append-only' //

drop trigger if exists jamfund.board_minutes_signatures_no_update //
create trigger jamfund.board_minutes_signatures_no_update before update on jamfund.board_minutes_signatures for each row
  signal sqlstate '45000' set message_text = 'board_minutes_signatures is append-only' //
drop trigger if exists jamfund.board_minutes_signatures_no_delete //
create trigger jamfund.board_minutes_signatures_no_delete before delete on jamfund.board_minutes_signatures for each row
  signal sqlstate '45000' set message_text = 'board_minutes_signatures is append-only' //

-- What a failed import wrote is taken back before anybody has seen it; nothing else is.

drop trigger if exists jamfund.idea_events_no_update //
create trigger jamfund.idea_events_no_update before update on jamfund.idea_events for each row
  signal sqlstate '45000' set message_text = 'idea_events is append-only' //
drop trigger if exists jamfund.idea_events_no_delete //
create trigger jamfund.idea_events_no_delete before delete on jamfund.idea_events for each row
begin
  if not exists (
    select 1
    from jamfund.ideas i
    join jamfund.jam_imports m on m.jam_id = i.jam_id
    where i.idea_id = old.idea_id
      and m.stage = 'removing'
  ) then
    signal sqlstate '45000' set message_text = 'idea_events is append-only';
  end if;
end //

drop trigger if exists jamfund.idea_revisions_no_update //
create trigger jamfund.idea_revisions_no_update before update on jamfund.idea_revisions for each row
  signal sqlstate '45000' set message_text = 'idea_revisions is append-only' //
drop trigger if exists jamfund.idea_revisions_no_delete //
create trigger jamfund.idea_revisions_no_delete before delete on jamfund.idea_revisions for each row
begin
  if not exists (
    select 1
    from jamfund.ideas i
    join jamfund.jam_imports m on m.jam_id = i.jam_id
    where i.idea_id = old.idea_id
      and m.stage = 'removing'
  ) then
    signal sqlstate '45000' set message_text = 'idea_revisions is append-only';
  end if;
end //

-- An account is never given up: its transfers would speak of nobody.

drop trigger if exists jamfund.ledger_accounts_no_delete //
create trigger jamfund.ledger_accounts_no_delete before delete on jamfund.ledger_accounts for each row
  signal sqlstate '45000' set message_text = 'ledger_accounts keeps every account' //

delimiter ;
