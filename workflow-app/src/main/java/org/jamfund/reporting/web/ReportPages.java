package org.jamfund.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.reporting.Format;
import org.jamfund.reporting.GroupBy;
import org.jamfund.reporting.JobStatus;
import org.jamfund.reporting.Moment;
import org.jamfund.reporting.Printout;
import org.jamfund.reporting.Printouts;
import org.jamfund.reporting.Question;
import org.jamfund.reporting.ReportJob;
import org.jamfund.reporting.ReportJobs;
import org.jamfund.reporting.ReportName;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports on one Jam's money: to print, to take away, and to have made in the background. */
@Controller
@RequestMapping("/finance/jams/{id}/reports")
class ReportPages {

    private static final int JOBS_AT_ONCE = 10;

    private final Jams jams;
    private final Questions questions;
    private final LookBack lookBack;
    private final Printouts printouts;
    private final ReportJobs jobs;
    private final People people;
    private final Clock clock;

    ReportPages(
            Jams jams,
            Questions questions,
            LookBack lookBack,
            Printouts printouts,
            ReportJobs jobs,
            People people,
            Clock clock) {
        this.jams = jams;
        this.questions = questions;
        this.lookBack = lookBack;
        this.printouts = printouts;
        this.jobs = jobs;
        this.people = people;
        this.clock = clock;
    }

    /** A report that is offered; only allocations are grouped. */
    record Offer(ReportName report, @Nullable GroupBy groupBy) {

        /** What the field that chooses one holds, such as {@code allocations/topic}. */
        public String value() {
            return groupBy == null ? report.code() : report.code() + "/" + groupBy.code();
        }

        static List<Offer> all() {
            return Stream.concat(
                            Stream.of(GroupBy.values()).map(group -> new Offer(ReportName.ALLOCATIONS, group)),
                            Stream.of(ReportName.values())
                                    .filter(report -> report != ReportName.ALLOCATIONS)
                                    .map(report -> new Offer(report, null)))
                    .toList();
        }
    }

    /** What a page asks to be made, or to be shown. */
    record Wish(
            @Nullable String report,
            @Nullable String groupBy,
            @Nullable String asOf,
            @Nullable String format) {

        Questions.Asked of(Id<Jam> jam) {
            return new Questions.Asked(jam, groupBy, null, asOf);
        }

        /** With the grouping that the choice of the report names. */
        Wish split() {
            String[] parts = report == null ? new String[] {""} : report.split("/", 2);
            return new Wish(parts[0], parts.length > 1 ? parts[1] : groupBy, asOf, format);
        }
    }

    @GetMapping
    String reports(
            @PathVariable Id<Jam> id,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal Actor reader,
            HttpServletResponse response,
            Model model) {
        Readers.require(reader);
        model.addAttribute("jam", jams.visible(id, reader));
        LookBack.Seen seen = lookBack.read(asOf, model, response);
        String fixed = AsOf.fixed(seen.text(), seen.moment());
        model.addAttribute("fixed", fixed);
        model.addAttribute("moment", moment(id, fixed, reader));
        model.addAttribute("offers", Offer.all());
        model.addAttribute("formats", Format.values());
        List<ReportJob> mine =
                jobs.mine(reader, PageRequest.first(JOBS_AT_ONCE)).items();
        model.addAttribute("jobs", mine);
        model.addAttribute("working", mine.stream().anyMatch(job -> job.status().compareTo(JobStatus.DONE) < 0));
        model.addAttribute("now", clock.instant());
        return "reporting/reports";
    }

    @PostMapping
    String order(@PathVariable Id<Jam> id, @ModelAttribute Wish wish, @AuthenticationPrincipal Actor by) {
        Readers.require(by);
        Wish asked = wish.split();
        Question question = question(by, asked.report(), asked.of(id));
        jobs.order(by, question, Coded.of(Format.class, "format", String.valueOf(asked.format())));
        return "redirect:/finance/jams/" + id + "/reports#jobs";
    }

    @PostMapping("/{job}/discard")
    String discard(@PathVariable Id<Jam> id, @PathVariable Id<ReportJob> job, @AuthenticationPrincipal Actor by) {
        Readers.require(by);
        jobs.discard(by, job);
        return "redirect:/finance/jams/" + id + "/reports#jobs";
    }

    @GetMapping("/{report}")
    String printout(
            @PathVariable Id<Jam> id,
            @PathVariable String report,
            @ModelAttribute Wish wish,
            @AuthenticationPrincipal Actor reader,
            Model model)
            throws IOException {
        Readers.require(reader);
        Question question = question(reader, report, wish.of(id));
        model.addAttribute("jam", jams.visible(id, reader));
        model.addAttribute("question", question);
        model.addAttribute("title", "report." + question.report().code());
        model.addAttribute("grouped", question.report() == ReportName.ALLOCATIONS);
        Printout printout = printouts.of(question);
        model.addAttribute("printout", printout);
        model.addAttribute(
                "names",
                people.named(printout.people()).values().stream()
                        .collect(Collectors.toMap(person -> person.id().text(), Person::displayName)));
        model.addAttribute("reader", reader);
        model.addAttribute("now", clock.instant());
        return "reporting/printout";
    }

    private Moment moment(Id<Jam> jam, @Nullable String asOf, Actor reader) {
        return questions
                .of(reader, ReportName.TRIAL_BALANCE, new Questions.Asked(jam, null, null, asOf), "asOf")
                .asOf();
    }

    private Question question(Actor by, @Nullable String report, Questions.Asked asked) {
        return questions.of(by, Coded.of(ReportName.class, "report", String.valueOf(report)), asked, "asOf");
    }
}
