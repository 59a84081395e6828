package org.jamfund.load.ledger;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import org.jamfund.kernel.Id;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the tables with the past of one Jam in batches, valid to the cent, so that the books still verify: projects of
 * eight milestones, each paid out and waiting for its payee. A project is ten transfers.
 */
final class FilledLedger {

    private static final int MILESTONES = 8;
    private static final int TRANSFERS = 2 + MILESTONES;
    private static final int PROJECTS_AT_ONCE = 500;

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final PastJam jam;
    private final Instant start = Instant.now().minusSeconds(300 * 86_400L);

    FilledLedger(JdbcTemplate sql, TransactionTemplate transaction, PastJam jam) {
        this.sql = sql;
        this.transaction = transaction;
        this.jam = jam;
    }

    /** Adds whole projects until the ledger has so many transfers, or up to nine more. */
    void fillTo(long transfers) {
        long head = head();
        while (head < transfers) {
            long projects = Math.min(PROJECTS_AT_ONCE, (transfers - head + TRANSFERS - 1) / TRANSFERS);
            long first = head + 1;
            transaction.executeWithoutResult(status -> add((int) projects, first));
            head = head();
        }
    }

    private long head() {
        return sql.queryForObject("select seq from ledger_heads where head_id = 1", Long.class);
    }

    private void add(int projects, long first) {
        Rows rows = new Rows();
        long seq = first;
        for (int project = 0; project < projects; project++) {
            seq = project(rows, seq);
        }
        rows.insert(sql);
        sql.update(
                "update ledger_accounts set debits_minor = debits_minor + ? where account_id = ?",
                (long) projects * MILESTONES,
                jam.available());
        sql.update("update ledger_heads set seq = ? where head_id = 1", seq - 1);
    }

    /** Each milestone is one minor unit. */
    private long project(Rows rows, long first) {
        long id = Id.fresh().value();
        Timestamp at = at(first);
        idea(rows, id, at);
        award(rows, id, at);
        delivered(rows, id, at);
        long reserved = account(rows, "award/" + new Id<>(id), "reserved", MILESTONES);
        long committed = account(rows, "project/" + new Id<>(id), "committed", MILESTONES);
        long disbursed = account(rows, "project/" + new Id<>(id), "disbursed", 0);
        String award = "award/" + new Id<>(id);
        transfer(rows, new Past(first, award + "/reserve", "RESERVE", jam.available(), reserved, MILESTONES), null);
        transfer(rows, new Past(first + 1, award + "/post", "POST", reserved, committed, MILESTONES), first);
        rows.add("ledger_resolutions", "reservation_seq, kind, resolved_at", first, "POST", at);
        for (int number = 1; number <= MILESTONES; number++) {
            long seq = first + 1 + number;
            String reference = "project/" + new Id<>(id) + "/tranche/" + number;
            milestone(rows, id, number, at(seq));
            transfer(rows, new Past(seq, reference, "DISBURSE", committed, disbursed, 1), null);
            payment(rows, id, number, seq);
        }
        return first + TRANSFERS;
    }

    private void idea(Rows rows, long id, Timestamp at) {
        rows.add(
                "ideas",
                "idea_id, jam_id, title, problem, solution, requested_minor, currency, status, terms_version,"
                        + " created_by, created_at, revision, version",
                id,
                jam.id(),
                "An idea of old",
                "",
                "",
                MILESTONES,
                "USD",
                "completed",
                1,
                jam.owner(),
                at,
                1,
                1);
    }

    private void award(Rows rows, long id, Timestamp at) {
        rows.add(
                "awards",
                "award_id, jam_id, idea_id, place, status, amount_minor, awarded_minor, currency, quorum,"
                        + " majority_percent, countersign, proposed_by, proposed_at, reason, decided_at, version, resolution",
                id,
                jam.id(),
                id,
                1,
                "awarded",
                MILESTONES,
                MILESTONES,
                "USD",
                1,
                50,
                false,
                jam.owner(),
                at,
                "",
                at,
                1,
                "post");
    }

    private void delivered(Rows rows, long id, Timestamp at) {
        rows.add(
                "projects",
                "project_id, jam_id, idea_id, award_id, owner_id, status, awarded_minor, returned_minor,"
                        + " currency, opened_at, version",
                id,
                jam.id(),
                id,
                id,
                jam.owner(),
                "completed",
                MILESTONES,
                0,
                "USD",
                at,
                1);
    }

    private void milestone(Rows rows, long id, int number, Timestamp at) {
        rows.add(
                "milestones",
                "project_id, number, name, amount_minor, currency, status, due_on, disbursed_at, attempts, version",
                id,
                number,
                "A milestone",
                1,
                "USD",
                "disbursed",
                Date.valueOf("2020-01-01"),
                at,
                1,
                1);
        round(rows, id, number, at);
    }

    private void payment(Rows rows, long id, int number, long seq) {
        rows.add(
                "payments",
                "payment_id, jam_id, project_id, number, attempt, amount_minor, withheld_minor,"
                        + " corrected_minor, currency, status, disbursed_seq, changed_at, version",
                Id.fresh().value(),
                jam.id(),
                id,
                number,
                1,
                1,
                0,
                0,
                "USD",
                "awaiting-payee",
                seq,
                at(seq),
                1);
    }

    /** What was reported on a milestone and that it was approved. */
    private void round(Rows rows, long project, int number, Timestamp at) {
        rows.add(
                "milestone_reports",
                "project_id, number, attempt, report, reported_by, reported_at",
                project,
                number,
                1,
                "Done.",
                jam.owner(),
                at);
        rows.add(
                "report_decisions",
                "project_id, number, attempt, verdict, decided_by, decided_at",
                project,
                number,
                1,
                "approved",
                jam.owner(),
                at);
    }

    private long account(Rows rows, String key, String kind, long debits) {
        long id = Id.fresh().value();
        rows.add(
                "ledger_accounts",
                "account_id, code, owner_key, kind, currency, debits_minor, credits_minor,"
                        + " may_overdraw, opened_at",
                id,
                key + "/" + kind,
                jam.key(),
                kind,
                "USD",
                debits,
                MILESTONES,
                false,
                Timestamp.from(start));
        return id;
    }

    private record Past(long seq, String reference, String kind, long debit, long credit, long amount) {}

    private void transfer(Rows rows, Past past, Long reservation) {
        rows.add(
                "ledger_transfers",
                "seq, reference, kind, debit_account_id, credit_account_id, amount_minor, currency,"
                        + " reservation_seq, reason, booked_at",
                past.seq,
                past.reference,
                past.kind,
                past.debit,
                past.credit,
                past.amount,
                "USD",
                reservation,
                "said\u001fThe board adopted the list of " + past.seq % 300 + " ideas",
                at(past.seq));
    }

    private Timestamp at(long seq) {
        return Timestamp.from(start.plusSeconds(seq));
    }
}
