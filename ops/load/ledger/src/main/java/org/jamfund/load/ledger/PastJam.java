package org.jamfund.load.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** The Jam whose past fills the ledger: who owns its ideas, and the account its money comes from. */
record PastJam(long id, long owner, String key, long available) {

    static PastJam opened(JdbcTemplate sql, Ledger ledger) {
        long owner = Id.fresh().value();
        long id = Id.fresh().value();
        Timestamp now = Timestamp.from(Instant.now());
        sql.update("""
                insert into persons (person_id, username, username_key, display_name, email, email_key, audience, enabled,
                    capacity, language, created_at, version)
                values (?, 'past', 'past', 'Of the past', 'past@example.org', 'past@example.org', 'employee', false, 0, 'en',
                    ?, 1)""", owner, now);
        sql.update("""
                insert into jams (jam_id, title, purpose, currency, phase, ballot_kind, shortlist_size, panel_size, quorum,
                    guidelines_version, imported, created_by, created_at, version)
                values (?, 'A Jam of old', '', 'USD', 'delivery', 'approval', 1, 1, 1, 1, false, ?, ?, 1)""", id, owner, now);
        String key = Envelopes.keyOf(new Id<Jam>(id));
        ledger.book(new Order.Grant(
                key + "/grant/past", key, Amounts.ofMinor(1_000_000_000, "USD"), null, Reason.said("benchmark")));
        Long available = sql.queryForObject(
                "select account_id from ledger_accounts where code = ?", Long.class, key + "/available");
        return new PastJam(id, owner, key, available);
    }
}
