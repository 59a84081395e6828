package org.jamfund.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jamfund.kernel.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the reports that wait, one at a time per node. What a node leaves unfinished another, or the same after its
 * restart, makes from the beginning as soon as the lease has run out: it is asked the same, so it makes the same bytes.
 * {@code jamfund.reporting.jobs=false} stops it.
 */
@Component
@ConditionalOnProperty(name = "jamfund.reporting.jobs", matchIfMissing = true)
class ReportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWorker.class);

    private static final int MOST_ATTEMPTS = 5;

    private final JobDesk desk;
    private final Reports reports;

    ReportWorker(JobDesk desk, Reports reports) {
        this.desk = desk;
        this.reports = reports;
    }

    @Scheduled(fixedDelayString = "${jamfund.reporting.poll-delay:1s}")
    void work() {
        for (Optional<ReportJob> next = desk.claim(); next.isPresent(); next = desk.claim()) {
            make(next.get());
        }
    }

    /** Whatever else breaks a report off is in the log, and it is tried again: but not for ever. */
    private void make(ReportJob job) {
        try {
            if (job.attempts() > MOST_ATTEMPTS) {
                desk.fail(job, job.version(), "broke-off");
                return;
            }
            JobFile file = new JobFile(desk, job);
            file.finish(reports.write(job.question(), job.format(), file, file::progress));
        } catch (Stale takenOver) {
            LOG.info("Report {} is in other hands now", job.id());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
