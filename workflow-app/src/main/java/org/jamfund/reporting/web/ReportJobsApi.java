package org.jamfund.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Clock;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.reporting.Format;
import org.jamfund.reporting.Question;
import org.jamfund.reporting.ReportJob;
import org.jamfund.reporting.ReportJobs;
import org.jamfund.reporting.ReportName;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports made in the background, for those too large to wait for. */
@Only({Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN})
@RestController
@RequestMapping("/api/reports/jobs")
class ReportJobsApi {

    private final Questions questions;
    private final ReportJobs jobs;
    private final Downloads downloads;
    private final Clock clock;

    ReportJobsApi(Questions questions, ReportJobs jobs, Downloads downloads, Clock clock) {
        this.questions = questions;
        this.jobs = jobs;
        this.downloads = downloads;
        this.clock = clock;
    }

    @Operation(summary = "Has a report made in the background; its file is kept for seven days")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<JobAnswer> order(@AuthenticationPrincipal Actor by, @Valid @RequestBody ReportOrder order) {
        ReportName report = Coded.of(ReportName.class, "report", order.report());
        Question question = questions.of(by, report, order.asked(), order.to() == null ? "asOf" : "to");
        String format = order.format();
        ReportJob job = jobs.order(by, question, Coded.of(Format.class, "format", format == null ? "csv" : format));
        return ResponseEntity.accepted()
                .location(URI.create("/api/reports/jobs/" + job.id()))
                .body(JobAnswer.of(job, clock.instant()));
    }

    @Operation(summary = "The reports I had made, the latest first")
    @GetMapping
    Page<JobAnswer> mine(
            @AuthenticationPrincipal Actor by,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return jobs.mine(by, PageRequest.of(limit, after)).map(job -> JobAnswer.of(job, clock.instant()));
    }

    @Operation(summary = "How far a report is, and what its file holds")
    @GetMapping("/{id}")
    JobAnswer progress(@AuthenticationPrincipal Actor by, @PathVariable Id<ReportJob> id) {
        return JobAnswer.of(jobs.get(by, id), clock.instant());
    }

    @Operation(summary = "The finished file")
    @ReportAnswers
    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@AuthenticationPrincipal Actor by, @PathVariable Id<ReportJob> id) {
        return downloads.of(jobs.get(by, id), jobs);
    }

    @Operation(summary = "Discards a report, made or not")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@AuthenticationPrincipal Actor by, @PathVariable Id<ReportJob> id) {
        jobs.discard(by, id);
    }

    /** {@code asOf} and {@code to} mean the same; the journal calls it {@code to}. */
    record ReportOrder(
            @NotBlank String report,
            @Nullable Id<Jam> jam,
            @Nullable String groupBy,
            @Nullable String asOf,
            @Nullable String from,
            @Nullable String to,
            @Nullable String format) {

        Questions.Asked asked() {
            return new Questions.Asked(jam, groupBy, from, to == null ? asOf : to);
        }
    }
}
