package org.jamfund.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A report that is made in the background. Whoever works on it moves its version with every piece, so that only one
 * node's piece counts. {@code rowsTotal} is 0 where it is not known beforehand.
 */
public record ReportJob(
        Id<ReportJob> id,
        ReportName report,
        @Nullable Id<Jam> jam,
        @Nullable String currency,
        GroupBy groupBy,
        long afterSeq,
        long asOfSeq,
        Instant asOfAt,
        Format format,
        JobStatus status,
        long rowsDone,
        long rowsTotal,
        int attempts,
        @Nullable String error,
        Id<Person> createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long sizeBytes,
        @Nullable Long rowCount,
        @Nullable String sha256,
        @Nullable String totals,
        int version) {

    public Question question() {
        return new Question(report, jam, currency, groupBy, afterSeq, new Moment(asOfSeq, asOfAt));
    }

    /** What was written, of a job that is done. */
    public @Nullable Written written() {
        if (status != JobStatus.DONE) {
            return null;
        }
        return new Written(
                Objects.requireNonNull(sizeBytes),
                Objects.requireNonNull(rowCount),
                Totals.decoded(Objects.requireNonNull(totals)),
                Objects.requireNonNull(sha256));
    }

    /** At the pace so far; absent where nothing can be said. */
    public @Nullable Long secondsLeft(Instant now) {
        Instant begun = startedAt;
        if (status != JobStatus.RUNNING || begun == null || rowsDone == 0 || rowsTotal < rowsDone) {
            return null;
        }
        return Duration.between(begun, now).toMillis() * (rowsTotal - rowsDone) / rowsDone / 1_000;
    }

    /** At the pace so far; absent where nothing can be said. */
    public @Nullable Long rowsPerSecond(Instant now) {
        Instant begun = startedAt;
        Instant end = finishedAt == null ? now : finishedAt;
        if (begun == null || rowsDone == 0) {
            return null;
        }
        return rowsDone * 1_000 / Math.max(1, Duration.between(begun, end).toMillis());
    }
}
