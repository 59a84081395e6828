package org.jamfund.review.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.review.AwaitedSeat;
import org.jamfund.review.Candidate;
import org.jamfund.review.PanelEvent;
import org.jamfund.review.PanelLoad;
import org.jamfund.review.PanelRules;
import org.jamfund.review.Reassignments;
import org.jamfund.review.ReviewDesk;
import org.jamfund.review.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review desk of a Jam: the forecast in plain words, and below it one list at a time. */
@Only({Role.FACILITATOR, Role.AUDITOR, Role.ADMIN})
@Controller
@RequestMapping("/jams/{jam}/review")
class ReviewDeskPages {

    private static final int AT_ONCE = 50;
    private static final int CHOICE = 10;

    private final ReviewDesk desk;
    private final Reassignments reassignments;
    private final PanelRules rules;
    private final DeskNames names;
    private final Jams jams;
    private final Ideas ideas;
    private final People people;

    ReviewDeskPages(
            ReviewDesk desk,
            Reassignments reassignments,
            PanelRules rules,
            DeskNames names,
            Jams jams,
            Ideas ideas,
            People people) {
        this.desk = desk;
        this.reassignments = reassignments;
        this.rules = rules;
        this.names = names;
        this.jams = jams;
        this.ideas = ideas;
        this.people = people;
    }

    @GetMapping
    String experts(
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Page<PanelLoad> page = desk.experts(reader, jam, new PageRequest(AT_ONCE, after));
        model.addAttribute("people", names.ofLoads(page));
        return shown("experts", jam, page, desk.countExperts(), reader, model);
    }

    @GetMapping("/seats")
    String seats(
            @PathVariable Id<Jam> jam,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Page<AwaitedSeat> page = desk.seats(reader, jam, late, new PageRequest(AT_ONCE, after));
        model.addAttribute("people", names.ofSeats(page));
        model.addAttribute("late", late);
        return shown("seats", jam, page, desk.countSeats(jam, late), reader, model);
    }

    @GetMapping("/ideas")
    String ideas(
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        return shown(
                "ideas",
                jam,
                desk.ideas(reader, jam, new PageRequest(AT_ONCE, after)),
                desk.countIdeas(jam),
                reader,
                model);
    }

    @GetMapping("/log")
    String log(
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Page<PanelEvent> page = desk.log(reader, jam, new PageRequest(AT_ONCE, after));
        model.addAttribute("people", names.ofEvents(page));
        model.addAttribute(
                "titles",
                page.items().stream()
                        .map(PanelEvent::ideaId)
                        .distinct()
                        .collect(Collectors.toMap(
                                idea -> idea, idea -> ideas.get(idea).title())));
        return shown("log", jam, page, desk.countLog(jam), reader, model);
    }

    private String shown(String part, Id<Jam> jam, Page<?> page, long of, Actor reader, Model model) {
        model.addAttribute("part", part);
        model.addAttribute("jam", jams.visible(jam, reader));
        model.addAttribute("page", page);
        model.addAttribute("of", of);
        model.addAttribute("forecast", desk.forecast(reader, jam));
        model.addAttribute("sparesRivals", rules.sparesRivals(reader, jam));
        return "review/desk";
    }

    @GetMapping("/seats/{idea}/{number}")
    String choose(
            @PathVariable Id<Jam> jam,
            @PathVariable Id<Idea> idea,
            @PathVariable int number,
            @AuthenticationPrincipal Actor by,
            Model model) {
        Seat seat = reassignments.openSeat(by, idea, number);
        List<Candidate> eligible = reassignments.eligible(by, idea, CHOICE);
        Id<Person> expert = seat.expertId();
        model.addAttribute("jam", jams.visible(jam, by));
        model.addAttribute("idea", ideas.visible(idea, by));
        model.addAttribute("seat", seat);
        model.addAttribute("expert", expert == null ? null : people.get(expert));
        model.addAttribute("eligible", eligible);
        model.addAttribute(
                "people", people.named(eligible.stream().map(Candidate::id).toList()));
        return "review/seat";
    }

    @PostMapping("/seats/{idea}/{number}")
    String reassign(
            @PathVariable Id<Jam> jam,
            @PathVariable Id<Idea> idea,
            @PathVariable int number,
            @RequestParam String expert,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        reassignments.reassign(by, idea, number, expert, Reason.said(reason.strip()));
        next.addFlashAttribute("notice", "desk.notice.reassigned");
        return "redirect:/jams/" + jam + "/review/seats";
    }

    @PostMapping("/rules")
    String spareRivals(
            @PathVariable Id<Jam> jam,
            @RequestParam(defaultValue = "false") boolean sparesRivals,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        rules.spareRivals(by, jam, sparesRivals);
        next.addFlashAttribute("notice", "desk.notice.rules");
        return "redirect:/jams/" + jam + "/review";
    }
}
