package org.jamfund.election;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of votes. */
final class VoteRows {

    private static final int LONGEST_ID = 200;
    private static final int MOST_POINTS = 1_000_000;

    private final VoteType type;
    private final int longest;
    private final Set<String> projects;
    private final PbSink sink;
    private final Set<String> voters = new HashSet<>();

    VoteRows(long line, PbMeta meta, Set<String> projects, PbSink sink) {
        if (projects.isEmpty()) {
            throw new PbProblem(line, "the file has no projects");
        }
        this.type = Election.voteType(line, meta);
        this.longest = meta.count("max_length").orElse(projects.size());
        this.projects = projects;
        this.sink = sink;
    }

    void row(long line, List<String> row, Columns columns) {
        String voter = columns.cell(row, "voter_id");
        if (voter.isEmpty() || voter.length() > LONGEST_ID) {
            throw new PbProblem(line, "a vote needs a voter of at most " + LONGEST_ID + " characters");
        }
        if (!voters.add(voter)) {
            throw new PbProblem(line, "the voter " + voter + " is there twice");
        }
        List<String> choices = list(columns.cell(row, "vote"));
        for (String choice : choices) {
            if (!projects.contains(choice)) {
                throw new PbProblem(line, "a vote for an unknown project: " + PbReader.excerpt(choice));
            }
        }
        try {
            sink.ballot(new PbBallot(voter, type.lines(choices, points(line, row, columns), longest)));
        } catch (IllegalArgumentException mismatch) {
            throw new PbProblem(line, String.valueOf(mismatch.getMessage()));
        }
    }

    int count() {
        return voters.size();
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static @Nullable List<Integer> points(long line, List<String> row, Columns columns) {
        List<String> cells = list(columns.cell(row, "points"));
        return cells.isEmpty()
                ? null
                : cells.stream().map(cell -> points(line, cell)).toList();
    }

    private static int points(long line, String text) {
        try {
            int points = new BigDecimal(text).intValueExact();
            if (points >= 0 && points <= MOST_POINTS) {
                return points;
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw new PbProblem(line, "points are whole numbers: " + PbReader.excerpt(text));
        }
        throw new PbProblem(line, "points lie between 0 and " + MOST_POINTS + ": " + text);
    }
}
