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

    @Operation(summary = "Where a Jam's money is, grouped, as of a transfer or an instant")
    @ReportAnswers
    @GetMapping("/allocations")
    ResponseEntity<Resource> allocations(
            @AuthenticationPrincipal Actor by,
            @RequestParam Id<Jam> jam,
            @RequestParam(defaultValue = "idea") String groupBy,
            @RequestParam(name = "asOf", required = false) @Nullable String moment,
            @RequestParam(defaultValue = "json") String format)
            throws IOException {
        Questions.Asked asked = new Questions.Asked(jam, groupBy, null, moment);
        return answer(questions.of(by, ReportName.ALLOCATIONS, asked, "asOf"), format);
    }

    @Operation(summary = "Every transfer in order, from and to a transfer or an instant")
    @ReportAnswers
    @GetMapping("/journal")
    ResponseEntity<Resource> journal(
            @AuthenticationPrincipal Actor by,
            @RequestParam(required = false) @Nullable Id<Jam> jam,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "csv") String format)
            throws IOException {
        Questions.Asked asked = new Questions.Asked(jam, null, from, to);
        return answer(questions.of(by, ReportName.JOURNAL, asked, "to"), format);
    }

    @Operation(summary = "All accounts, or those of a Jam, as of a transfer or an instant")
    @ReportAnswers
    @GetMapping("/trial-balance")
    ResponseEntity<Resource> trialBalance(
            @AuthenticationPrincipal Actor by,
            @RequestParam(required = false) @Nullable Id<Jam> jam,
            @RequestParam(name = "asOf", required = false) @Nullable String moment,
            @RequestParam(defaultValue = "json") String format)
            throws IOException {
        Questions.Asked asked = new Questions.Asked(jam, null, null, moment);
        return answer(questions.of(by, ReportName.TRIAL_BALANCE, asked, "asOf"), format);
    }

    @Operation(summary = "Open reservations of a Jam and how long they had been open, as of a transfer or an instant")
    @ReportAnswers
    @GetMapping("/ageing")
    ResponseEntity<Resource> ageing(
            @AuthenticationPrincipal Actor by,
            @RequestParam Id<Jam> jam,
            @RequestParam(name = "asOf", required = false) @Nullable String moment,
            @RequestParam(defaultValue = "json") String format)
            throws IOException {
        Questions.Asked asked = new Questions.Asked(jam, null, null, moment);
        return answer(questions.of(by, ReportName.AGEING, asked, "asOf"), format);
    }

    @Operation(summary = "What each milestone of a Jam was planned to cost and what was disbursed for it")
    @ReportAnswers
    @GetMapping("/budget-vs-actual")
    ResponseEntity<Resource> budgetVsActual(
            @AuthenticationPrincipal Actor by,
            @RequestParam Id<Jam> jam,
            @RequestParam(name = "asOf", required = false) @Nullable String moment,
            @RequestParam(defaultValue = "json") String format)
            throws IOException {
        Questions.Asked asked = new Questions.Asked(jam, null, null, moment);
        return answer(questions.of(by, ReportName.BUDGET_VS_ACTUAL, asked, "asOf"), format);
    }

    private ResponseEntity<Resource> answer(Question question, String format) throws IOException {
        Format asked = Coded.of(Format.class, "format", format);
        Export export = reports.export(question, asked);
        return downloads.of(question, asked, export.written(), export.open());
    }
}
