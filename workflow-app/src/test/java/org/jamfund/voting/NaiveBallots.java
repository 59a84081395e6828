package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How votes must not be written: looks first, writes later, and holds nothing in between. */
final class NaiveBallots {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    NaiveBallots(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Returns whether the vote was accepted; {@code meanwhile} is what others do between the look and the write. */
    boolean vote(Id<Jam> jam, Id<Person> voter, Id<Idea> idea, int quota, Runnable meanwhile) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            long lines = count("select count(*) from ballot_lines where jam_id = ? and voter_id = ?", jam, voter);
            long open = count("select count(*) from jams where jam_id = ? and phase = 'voting' and 0 <> ?", jam, voter);
            meanwhile.run();
            if (lines >= quota || open == 0) {
                return false;
            }
            jdbc.update(
                    "insert into ballot_lines (jam_id, voter_id, idea_id, points) values (?, ?, ?, 1)",
                    jam.value(),
                    voter.value(),
                    idea.value());
            return true;
        }));
    }

    private long count(String question, Id<Jam> jam, Id<Person> voter) {
        Long count = jdbc.queryForObject(question, Long.class, jam.value(), voter.value());
        return count == null ? 0 : count;
    }
}
