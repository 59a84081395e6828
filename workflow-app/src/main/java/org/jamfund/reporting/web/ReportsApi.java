package org.jamfund.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.reporting.Export;
import org.jamfund.reporting.Format;
import org.jamfund.reporting.Question;
import org.jamfund.reporting.ReportName;
import org.jamfund.reporting.Reports;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports that name the transfer they are as of. In every shape, row count, control totals and the hash of the bytes
 * travel in headers; JSON carries them inside too.
 */
@Only({Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN})
@RestController
@RequestMapping("/api/reports")
class ReportsApi {

    private final Questions questions;
    private final Reports reports;
    private final Downloads downloads;

    ReportsApi(Questions questions, Reports reports, Downloads downloads) {
        this.questions = questions;
        this.reports = reports;
        this.downloads = downloads;
    }

    /** Until when, and in which shape. */
    record Wish(@Nullable String asOf, @Nullable String format) {

        Questions.Asked about(@Nullable Id<Jam> jam) {
            return new Questions.Asked(jam, null, null, asOf);
        }
    }

    @Operation(
            summary = "Where a Jam's money is, grouped, as of a transfer or an instant",
            description =
                    "granted = available + reserved + committed + disbursed, in the totals and by month; other rows"
                            + " have neither granted nor available. remaining = reserved + committed: promised, still to be paid."
                            + " returned is a memo of what came back to the envelope by RETURN transfers: what an award approved"
                            + " in part did not take, and what its project did not spend. A reservation that was voided or"
                            + " expired was never awarded, so it is available again without counting as returned.")
    @ReportAnswers
    @GetMapping("/allocations")
    ResponseEntity<Resource> allocations(
            @AuthenticationPrincipal Actor by,
            @RequestParam Id<Jam> jam,
            @RequestParam(required = false) @Nullable String groupBy,
            @ParameterObject Wish wish)
            throws IOException {
        Questions.Asked asked = new Questions.Asked(jam, groupBy, null, wish.asOf());
        return answer(questions.of(by, ReportName.ALLOCATIONS, asked, "asOf"), wish.format(), Format.JSON);
    }

    @Operation(summary = "Every transfer in order, from and to a transfer or an instant")
    @ReportAnswers
    @GetMapping("/journal")
    ResponseEntity<Resource> journal(
            @AuthenticationPrincipal Actor by,
            @RequestParam(required = false) @Nullable Id<Jam> jam,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String format)
            throws IOException {
        Questions.Asked asked = new Questions.Asked(jam, null, from, to);
        return answer(questions.of(by, ReportName.JOURNAL, asked, "to"), format, Format.CSV);
    }

    @Operation(summary = "All accounts, or those of a Jam, as of a transfer or an instant")
    @ReportAnswers
    @GetMapping("/trial-balance")
    ResponseEntity<Resource> trialBalance(
            @AuthenticationPrincipal Actor by,
            @RequestParam(required = false) @Nullable Id<Jam> jam,
            @ParameterObject Wish wish)
            throws IOException {
        return answer(by, ReportName.TRIAL_BALANCE, jam, wish);
    }

    @Operation(summary = "Open reservations of a Jam and how long they had been open, as of a transfer or an instant")
    @ReportAnswers
    @GetMapping("/ageing")
    ResponseEntity<Resource> ageing(
            @AuthenticationPrincipal Actor by, @RequestParam Id<Jam> jam, @ParameterObject Wish wish)
            throws IOException {
        return answer(by, ReportName.AGEING, jam, wish);
    }

    @Operation(summary = "What each milestone of a Jam was planned to cost and what was disbursed for it")
    @ReportAnswers
    @GetMapping("/budget-vs-actual")
    ResponseEntity<Resource> budgetVsActual(
            @AuthenticationPrincipal Actor by, @RequestParam Id<Jam> jam, @ParameterObject Wish wish)
            throws IOException {
        return answer(by, ReportName.BUDGET_VS_ACTUAL, jam, wish);
    }

    private ResponseEntity<Resource> answer(Actor by, ReportName report, @Nullable Id<Jam> jam, Wish wish)
            throws IOException {
        return answer(questions.of(by, report, wish.about(jam), "asOf"), wish.format(), Format.JSON);
    }

    private ResponseEntity<Resource> answer(Question question, @Nullable String format, Format usual)
            throws IOException {
        Format asked = format == null || format.isBlank() ? usual : Coded.of(Format.class, "format", format);
        Export export = reports.export(question, asked);
        return downloads.of(question, asked, export.written(), export.open());
    }
}
