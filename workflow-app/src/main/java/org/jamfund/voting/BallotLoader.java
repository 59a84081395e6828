package org.jamfund.voting;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Audience;
import org.jamfund.people.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes ballots by the thousand as JDBC batches. A mapper would build one statement text per chunk, which costs more than
 * the rows do.
 */
@Component
class BallotLoader {

    private static final String PSEUDONYM = "insert into pseudonyms (voter_id, jam_id, external_id) values (?, ?, ?)";
    private static final String BALLOT = "insert into ballots"
            + " (jam_id, voter_id, audience, receipt, receipt_hash, line_count, points_spent, cast_at, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String LINE =
            "insert into ballot_lines (jam_id, voter_id, idea_id, points) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    BallotLoader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void load(Id<Jam> jam, List<BroughtBallot> ballots, Instant at) {
        List<Loaded> loaded = ballots.stream()
                .map(ballot -> new Loaded(Id.fresh(), ballot, Receipt.fresh()))
                .toList();
        List<LoadedLine> lines = new ArrayList<>();
        loaded.forEach(ballot -> ballot.content.lines().forEach(line -> lines.add(new LoadedLine(ballot.voter, line))));
        Timestamp castAt = Timestamp.from(at);
        jdbc.batchUpdate(PSEUDONYM, loaded, loaded.size(), (row, ballot) -> {
            row.setLong(1, ballot.voter.value());
            row.setLong(2, jam.value());
            row.setString(3, ballot.content.voter());
        });
        jdbc.batchUpdate(BALLOT, loaded, loaded.size(), (row, ballot) -> ballot.write(row, jam, castAt));
        jdbc.batchUpdate(LINE, lines, Math.max(1, lines.size()), (row, line) -> line.write(row, jam));
    }

    /** Removes so many ballots of the Jam with their lines and pseudonyms; false when there was none. */
    boolean unload(Id<Jam> jam, int atMost) {
        List<Long> voters = jdbc.queryForList(
                "select voter_id from pseudonyms where jam_id = ? order by voter_id limit ?",
                Long.class,
                jam.value(),
                atMost);
        List<Object[]> keys =
                voters.stream().map(voter -> new Object[] {jam.value(), voter}).toList();
        for (String table : List.of("ballot_lines", "ballots", "pseudonyms")) {
            jdbc.batchUpdate("delete from " + table + " where jam_id = ? and voter_id = ?", keys);
        }
        return !voters.isEmpty();
    }

    private record Loaded(Id<Person> voter, BroughtBallot content, Receipt receipt) {

        private void write(PreparedStatement row, Id<Jam> jam, Timestamp castAt) throws SQLException {
            row.setLong(1, jam.value());
            row.setLong(2, voter.value());
            row.setString(3, Audience.CUSTOMER.code());
            row.setString(4, receipt.text());
            row.setString(5, receipt.hash());
            row.setInt(6, content.lines().size());
            row.setInt(
                    7, content.lines().stream().mapToInt(BallotLoader::points).sum());
            row.setTimestamp(8, castAt);
        }
    }

    private record LoadedLine(Id<Person> voter, BallotLine line) {

        private void write(PreparedStatement row, Id<Jam> jam) throws SQLException {
            row.setLong(1, jam.value());
            row.setLong(2, voter.value());
            row.setLong(3, line.idea().value());
            row.setInt(4, points(line));
        }
    }

    private static int points(BallotLine line) {
        Integer points = line.points();
        return points == null ? 1 : points;
    }
}
