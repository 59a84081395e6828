package org.jamfund.reporting;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Pieces;
import org.jamfund.kernel.Refusal;
import org.jamfund.ledger.Books;
import org.jamfund.people.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for reports made in the background; everybody sees their own. Files are kept for seven days. Refused:
 * {@code reports-waiting} when a person has too many open ones, {@code report-not-ready}.
 */
@Service
@Transactional
public class ReportJobs {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST_OPEN = 10;

    private final JobMapper mapper;
    private final Books books;
    private final Clock clock;

    ReportJobs(JobMapper mapper, Books books, Clock clock) {
        this.mapper = mapper;
        this.books = books;
        this.clock = clock;
    }

    public ReportJob order(Actor by, Question question, Format format) {
        if (mapper.open(by.id()) >= MOST_OPEN) {
            throw Refusal.of("reports-waiting", MOST_OPEN).asException();
        }
        long rows = question.report() == ReportName.JOURNAL ? books.count(question.stretch()) : 0;
        Id<ReportJob> id = Id.fresh();
        mapper.insert(
                id,
                question,
                format,
                rows,
                new JobMapper.By(by.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return get(by, id);
    }

    /** Of one's own; for anyone else there is none. */
    @Transactional(readOnly = true)
    public ReportJob get(Actor by, Id<ReportJob> id) {
        return mapper.find(id).filter(job -> job.createdBy().equals(by.id())).orElseThrow(() -> new NotFound(id));
    }

    /** One's own, the latest first. */
    @Transactional(readOnly = true)
    public Page<ReportJob> mine(Actor by, PageRequest request) {
        Long before = request.afterId();
        return Page.of(
                mapper.of(by.id(), before == null ? Long.MAX_VALUE : before, request.rowsToRead()),
                request,
                job -> job.id().text());
    }

    /** The finished file, read from the database piece by piece while it is sent. */
    @Transactional(readOnly = true)
    public InputStream open(ReportJob job) {
        if (job.status() != JobStatus.DONE) {
            throw Refusal.of("report-not-ready").asException();
        }
        return new Pieces(
                Objects.requireNonNull(job.sizeBytes()),
                number -> mapper.part(job.id(), job.attempts(), number).map(JobMapper.PartContent::content));
    }

    /** Stops it, if it is still being made, and removes it. */
    public void discard(Actor by, Id<ReportJob> id) {
        remove(get(by, id).id());
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forgetOldOnes() {
        mapper.finishedBefore(clock.instant().minus(KEPT)).forEach(this::remove);
    }

    /** The row first: whoever still writes to it meets a version that is no longer theirs. */
    private void remove(Id<ReportJob> id) {
        mapper.discard(id);
        mapper.deletePartsBefore(id, Integer.MAX_VALUE);
        mapper.delete(id);
    }
}
