package org.jamfund.reporting.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/** Describes what all reports answer. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "The report; X-As-Of, X-As-Of-Instant, X-Row-Count, X-Total-..., X-Content-SHA256 in its headers",
        content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = ReportAnswers.Report.class)),
            @Content(mediaType = "text/csv"),
            @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        })
@interface ReportAnswers {

    /**
     * The shape as JSON; {@code sha256} is that of the same report as CSV. A cell is a text, a number or an amount with its
     * currency. Totals are named amounts of one Jam, or a list of them where a report is of all.
     */
    @Schema(name = "Report")
    record Report(
            long asOf, String currency, List<Map<String, Object>> rows, Object totals, long rowCount, String sha256) {}
}
