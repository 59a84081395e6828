package org.jamfund.reporting.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.reporting.Format;
import org.jamfund.reporting.GroupBy;
import org.jamfund.reporting.JobStatus;
import org.jamfund.reporting.ReportJob;
import org.jamfund.reporting.ReportName;
import org.jamfund.reporting.Totals;
import org.jamfund.reporting.Written;
import org.jspecify.annotations.Nullable;

/** A report made in the background as its owner sees it. */
record JobAnswer(
        Id<ReportJob> id,
        ReportName report,
        @Nullable Id<Jam> jam,
        @Nullable GroupBy groupBy,
        long asOf,
        Instant asOfInstant,
        Format format,
        JobStatus status,
        long rowsDone,
        long rowsTotal,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long secondsLeft,
        @Nullable String error,
        @Nullable FileAnswer file) {

    record FileAnswer(String name, long size, String sha256, long rowCount, List<TotalAnswer> totals) {

        private static FileAnswer of(ReportJob job, Written written) {
            return new FileAnswer(
                    job.question().fileName(job.format()),
                    written.size(),
                    written.sha256(),
                    written.rowCount(),
                    written.totals().all().stream().map(TotalAnswer::of).toList());
        }
    }

    /** A sum may be larger than any amount, so it is told in text as amounts are. */
    record TotalAnswer(String name, String amount, String currency) {

        private static TotalAnswer of(Totals.Total total) {
            BigDecimal amount = total.amount();
            return new TotalAnswer(total.name(), amount.toPlainString(), total.currency());
        }
    }

    static JobAnswer of(ReportJob job, Instant now) {
        Written written = job.written();
        return new JobAnswer(
                job.id(),
                job.report(),
                job.jam(),
                job.report() == ReportName.ALLOCATIONS ? job.groupBy() : null,
                job.asOfSeq(),
                job.asOfAt(),
                job.format(),
                job.status(),
                job.rowsDone(),
                job.rowsTotal(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.secondsLeft(now),
                job.error(),
                written == null ? null : FileAnswer.of(job, written));
    }
}
