package org.jamfund.reporting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.AccountKind;
import org.jamfund.ledger.TransferKind;
import org.jamfund.people.Audience;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A report to be read and printed. One longer than people read shows its beginning; {@code whole} are the totals and the
 * hash of the same report as plain CSV, where all of it was read.
 */
public record Printout(
        List<String> columns,
        List<List<Cell>> rows,
        long rowCount,
        @Nullable Whole whole) {

    private static final Set<String> REFERENCES =
            Set.of("reference", "debit", "credit", "key", "idea", "project", "code");

    /** By these a reader checks that print and file are the same. */
    public record Whole(Totals totals, String sha256) {}

    public boolean isCut() {
        return rows.size() < rowCount;
    }

    /** The places of the columns that tell something: the currency is named once, and no column is empty or said twice. */
    public List<Integer> shown() {
        return IntStream.range(0, columns.size())
                .filter(column -> !columns.get(column).equals("currency"))
                .filter(column -> rows.stream().anyMatch(row -> row.get(column).says()))
                .filter(column -> !columns.get(column).equals("key")
                        || rows.stream().anyMatch(row -> !row.get(column).isSameAs(row.get(column + 1))))
                .boxed()
                .toList();
    }

    /** Who booked what is shown: files keep their ids, people read their names. */
    public Set<Id<Person>> people() {
        int who = columns.indexOf("who");
        return who < 0
                ? Set.of()
                : rows.stream()
                        .map(row -> row.get(who).text())
                        .filter(text -> !text.equals(JournalReport.NOBODY))
                        .map(Id::<Person>of)
                        .collect(Collectors.toSet());
    }

    /** Names for programs, long and without a place to break. */
    public boolean isOfReferences(int column) {
        return REFERENCES.contains(columns.get(column));
    }

    public boolean isOfNumbers(int column) {
        return rows.stream().anyMatch(row -> row.get(column).isAmount());
    }

    /** What stands in a row, asked by whoever shows it. */
    public record Cell(Object content) {

        public boolean isMoney() {
            return content instanceof Money;
        }

        public boolean isNumber() {
            return content instanceof Number;
        }

        /** Numbers stand at the right. */
        public boolean isAmount() {
            return isMoney() || isNumber();
        }

        /** Under which the messages keep the words for a code; absent where it is none. */
        public @Nullable String wording() {
            if (content instanceof TransferKind) {
                return "transfer";
            }
            if (content instanceof AccountKind) {
                return "account";
            }
            if (content instanceof Audience) {
                return "audience";
            }
            return content instanceof Coded && says() ? "report.column" : null;
        }

        /** As files have it. */
        public String text() {
            return Sheet.plain(content).toString();
        }

        private boolean says() {
            return !text().isEmpty();
        }

        private boolean isSameAs(Cell other) {
            return text().equals(other.text());
        }
    }
}
