package org.jamfund.review.web;

import static org.jamfund.review.web.AssessmentsApi.RoundShown.points;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.review.AwaitedSeat;
import org.jamfund.review.Conflict;
import org.jamfund.review.Forecast;
import org.jamfund.review.PanelDeed;
import org.jamfund.review.PanelEvent;
import org.jamfund.review.PanelLoad;
import org.jamfund.review.PanelRules;
import org.jamfund.review.ReviewDesk;
import org.jamfund.review.ReviewedIdea;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the review desk shows, for programs. */
@Only({Role.FACILITATOR, Role.AUDITOR, Role.ADMIN})
@RestController
@RequestMapping("/api/jams/{jam}")
class ReviewDeskApi {

    private final ReviewDesk desk;
    private final PanelRules rules;
    private final DeskNames names;

    ReviewDeskApi(ReviewDesk desk, PanelRules rules, DeskNames names) {
        this.desk = desk;
        this.rules = rules;
        this.names = names;
    }

    /** An expert's load; {@code capacity} is how many assessments they take on at once, 0 if they did not say. */
    record LoadAnswer(String expert, long open, long filed, long late, long lapsed, long openElsewhere, int capacity) {}

    record SeatAnswer(
            Id<Idea> idea,
            String title,
            int round,
            int seat,
            @Nullable String expert,
            Instant dueAt,
            boolean late) {}

    /** Mean and spread in points from 0 to 10, absent while a seat is open. */
    record IdeaAnswer(
            Id<Idea> idea,
            String title,
            String status,
            int round,
            int open,
            int filed,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal spread) {

        static IdeaAnswer of(ReviewedIdea idea) {
            return new IdeaAnswer(
                    idea.id(),
                    idea.title(),
                    idea.status(),
                    idea.round(),
                    idea.open(),
                    idea.filed(),
                    idea.summary() == null ? null : points(idea.summary().meanScore()),
                    idea.summary() == null ? null : points(idea.summary().spread()));
        }
    }

    record EventAnswer(
            Id<Idea> idea,
            int round,
            String person,
            PanelDeed deed,
            @Nullable Conflict conflict,
            @Nullable String successor,
            @Nullable Reason reason,
            @Nullable String by,
            Instant happenedAt) {}

    record Rules(@NotNull Boolean sparesRivals) {}

    @Operation(summary = "When the experts of a Jam will be done")
    @Only({Role.FACILITATOR, Role.BOARD, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/review-forecast")
    Forecast forecast(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        return desk.forecast(by, jam);
    }

    @Operation(summary = "What every expert has to do in a Jam and has done")
    @GetMapping("/panel-loads")
    Page<LoadAnswer> loads(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        Page<PanelLoad> page = desk.experts(by, jam, PageRequest.of(limit, after));
        Map<Id<Person>, Person> people = names.ofLoads(page);
        return page.map(load -> new LoadAnswer(
                people.get(load.expertId()).username(),
                load.open(),
                load.filed(),
                load.late(),
                load.lapsed(),
                load.openElsewhere(),
                load.capacity()));
    }

    @Operation(summary = "Seats of a Jam that wait for an assessment, or only those that are late")
    @GetMapping("/panel-seats")
    Page<SeatAnswer> seats(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        Page<AwaitedSeat> page = desk.seats(by, jam, late, PageRequest.of(limit, after));
        Map<Id<Person>, Person> people = names.ofSeats(page);
        return page.map(seat -> new SeatAnswer(
                seat.ideaId(),
                seat.title(),
                seat.round(),
                seat.number(),
                DeskNames.username(people, seat.expertId()),
                seat.dueAt(),
                seat.late()));
    }

    @Operation(summary = "Where the panels of a Jam stand and how far their experts are apart")
    @GetMapping("/reviewed-ideas")
    Page<IdeaAnswer> ideas(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return desk.ideas(by, jam, PageRequest.of(limit, after)).map(IdeaAnswer::of);
    }

    @Operation(summary = "The log of a Jam's panels, the newest first")
    @GetMapping("/panel-events")
    Page<EventAnswer> log(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        Page<PanelEvent> page = desk.log(by, jam, PageRequest.of(limit, after));
        Map<Id<Person>, Person> people = names.ofEvents(page);
        return page.map(event -> new EventAnswer(
                event.ideaId(),
                event.round(),
                people.get(event.personId()).username(),
                event.deed(),
                event.conflict(),
                DeskNames.username(people, event.successorId()),
                event.why(),
                DeskNames.username(people, event.byId()),
                event.happenedAt()));
    }

    @Operation(summary = "What a Jam says about its panels")
    @GetMapping("/panel-rules")
    Rules rules(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        return new Rules(rules.sparesRivals(by, jam));
    }

    @Operation(summary = "Says whether who assessed an idea is spared its rivals in later rounds")
    @Only(Role.FACILITATOR)
    @PutMapping("/panel-rules")
    Rules setRules(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @Valid @RequestBody Rules wanted) {
        rules.spareRivals(by, jam, wanted.sparesRivals());
        return rules(by, jam);
    }
}
