package org.jamfund.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jamfund.kernel.Stale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a report made in the background, each a transaction that also moves the job's row. {@link Stale} says that
 * another node has taken the job over, or that its owner has discarded it.
 */
@Service
@Transactional
class JobDesk {

    private final JobMapper mapper;
    private final Duration lease;
    private final Clock clock;

    /** A node that is silent for longer than its longest statement may take is taken for dead. */
    JobDesk(JobMapper mapper, @Value("${jamfund.reporting.lease:PT6M}") Duration lease, Clock clock) {
        this.mapper = mapper;
        this.lease = lease;
        this.clock = clock;
    }

    /** The oldest job nobody works on; that it was tried is counted at once, as nobody may come back to count it. */
    Optional<ReportJob> claim() {
        return mapper.waiting(now())
                .filter(job -> mapper.claim(job, now(), lease()) == 1)
                .flatMap(job -> mapper.find(job.id()));
    }

    void advance(ReportJob job, int version, long rows) {
        require(job, mapper.advance(job.id(), version, rows, lease()));
    }

    void store(ReportJob job, int version, long rows, JobMapper.Part part) {
        advance(job, version, rows);
        mapper.insertPart(part);
    }

    void finish(ReportJob job, int version, Written written) {
        require(
                job,
                mapper.finish(
                        job.id(),
                        version,
                        new JobMapper.End(
                                written.size(),
                                written.rowCount(),
                                written.sha256(),
                                written.totals().encoded(),
                                now())));
        mapper.deletePartsBefore(job.id(), job.attempts());
    }

    void fail(ReportJob job, int version, String code) {
        require(job, mapper.fail(job.id(), version, code, now()));
        mapper.deletePartsBefore(job.id(), job.attempts() + 1);
    }

    private static void require(ReportJob job, int rows) {
        if (rows != 1) {
            throw new Stale(job.id());
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Instant lease() {
        return now().plus(lease);
    }
}
