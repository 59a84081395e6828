package org.jamfund.reporting;

import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked: the same question has the same answer, byte for byte, for ever. Without a Jam it is about all
 * of them; {@code after} is the number before the first transfer a journal begins with.
 */
public record Question(
        ReportName report, @Nullable Id<Jam> jam, @Nullable String currency, GroupBy groupBy, long after, Moment asOf) {

    @Nullable
    String owner() {
        return jam == null ? null : Envelopes.keyOf(jam);
    }

    /** Whose accounts a report of one Jam is about, and in which currency. */
    Envelope envelope() {
        if (jam == null || currency == null) {
            throw new IllegalStateException("The report " + report.code() + " is about one Jam");
        }
        return new Envelope(jam, Envelopes.keyOf(jam), currency);
    }

    Stretch stretch() {
        return new Stretch(owner(), after, asOf.number());
    }

    /** Such as {@code allocations-48211.csv}. */
    public String fileName(Format format) {
        return report.code() + "-" + asOf.number() + "." + format.extension();
    }

    record Envelope(Id<Jam> jam, String key, String currency) {}
}
