package org.jamfund.funding;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Two proposals from the same ballots beside each other; the rows are every idea either was about or left out, most votes first. */
public record SideBySide(Proposal one, Proposal other, List<Row> rows) {

    /** Places count from 1 and are absent where the idea is not selected; the score is the experts' mean in hundredths. */
    public record Row(
            Id<Idea> idea,
            String title,
            @Nullable String topic,
            long votes,
            long points,
            @Nullable Integer score,
            long requestedMinor,
            String currency,
            boolean leftOut,
            @Nullable Integer placeInOne,
            @Nullable Integer placeInOther) {

        public Money requested() {
            return Amounts.ofMinor(requestedMinor, currency);
        }

        public boolean isChanged() {
            return (placeInOne == null) != (placeInOther == null);
        }
    }

    /** Selected by the other and not by the one. */
    public long in() {
        return rows.stream()
                .filter(row -> row.placeInOne() == null && row.placeInOther() != null)
                .count();
    }

    /** Selected by the one and not by the other. */
    public long out() {
        return rows.stream()
                .filter(row -> row.placeInOne() != null && row.placeInOther() == null)
                .count();
    }

    /** What the other spends more than the one; below zero where it spends less. */
    public Money moreSpent() {
        return other.totalCost().minus(one.totalCost());
    }
}
