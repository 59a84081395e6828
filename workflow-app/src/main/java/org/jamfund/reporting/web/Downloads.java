package org.jamfund.reporting.web;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jamfund.ledger.Seals;
import org.jamfund.reporting.Format;
import org.jamfund.reporting.Question;
import org.jamfund.reporting.ReportJob;
import org.jamfund.reporting.ReportJobs;
import org.jamfund.reporting.Totals;
import org.jamfund.reporting.Written;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Finished reports on their way out, with all that a reader needs to check them in their headers. The seal of the report's
 * number is there once that number is sealed: whoever keeps the report holds a witness of the books that the owner of the
 * database cannot rewrite.
 */
@Component
class Downloads {

    private static final String BETWEEN = ",";

    private final Seals seals;

    Downloads(Seals seals) {
        this.seals = seals;
    }

    /** Of a report made in the background, once it is done. */
    ResponseEntity<Resource> of(ReportJob job, ReportJobs jobs) {
        InputStream bytes = jobs.open(job);
        return of(job.question(), job.format(), Objects.requireNonNull(job.written()), bytes);
    }

    ResponseEntity<Resource> of(Question question, Format format, Written written, InputStream bytes) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentLength(written.size())
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + question.fileName(format) + "\"")
                .header("X-As-Of", Long.toString(question.asOf().number()))
                .header("X-As-Of-Instant", question.asOf().at().toString())
                .header("X-Row-Count", Long.toString(written.rowCount()))
                .header("X-Content-SHA256", written.sha256());
        seals.of(question.asOf().number()).ifPresent(seal -> answer.header("X-Ledger-Seal", seal.seal()));
        addTotals(written.totals(), answer);
        return answer.body(new InputStreamResource(bytes));
    }

    /** One value per currency, in the order of the currencies. */
    private static void addTotals(Totals totals, ResponseEntity.BodyBuilder answer) {
        answer.header(
                "X-Total-Currency",
                totals.all().stream().map(Totals.Total::currency).distinct().collect(Collectors.joining(BETWEEN)));
        List<String> names =
                totals.all().stream().map(Totals.Total::name).distinct().toList();
        for (String name : names) {
            answer.header(
                    "X-Total-" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                    totals.all().stream()
                            .filter(total -> total.name().equals(name))
                            .map(total -> total.amount().toPlainString())
                            .collect(Collectors.joining(BETWEEN)));
        }
    }
}
