package org.jamfund.review.web;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.review.Candidate;
import org.jamfund.review.Reassignments;
import org.jamfund.review.Seat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing on one open seat from the review desk: the experts who may have it, and why it changes hands. */
@Only({Role.FACILITATOR, Role.AUDITOR, Role.ADMIN})
@Controller
@RequestMapping("/jams/{jam}/review/seats/{idea}/{number}")
class PanelSeatsPages {

    private static final int CHOICE = 10;

    private final Reassignments reassignments;
    private final Jams jams;
    private final Ideas ideas;
    private final People people;

    PanelSeatsPages(Reassignments reassignments, Jams jams, Ideas ideas, People people) {
        this.reassignments = reassignments;
        this.jams = jams;
        this.ideas = ideas;
        this.people = people;
    }

    /** The seat that the address names. */
    record Address(Id<Jam> jam, Id<Idea> idea, int number) {}

    @ModelAttribute("at")
    Address at(@PathVariable Id<Jam> jam, @PathVariable Id<Idea> idea, @PathVariable int number) {
        return new Address(jam, idea, number);
    }

    @GetMapping
    String choose(
            @ModelAttribute(name = "at", binding = false) Address at, @AuthenticationPrincipal Actor by, Model model) {
        Seat seat = reassignments.openSeat(by, at.idea(), at.number());
        List<Candidate> eligible = reassignments.eligible(by, at.idea(), CHOICE);
        Id<Person> expert = seat.expertId();
        model.addAttribute("jam", jams.visible(at.jam(), by));
        model.addAttribute("idea", ideas.visible(at.idea(), by));
        model.addAttribute("seat", seat);
        model.addAttribute("expert", expert == null ? null : people.get(expert));
        model.addAttribute("eligible", eligible);
        model.addAttribute(
                "people", people.named(eligible.stream().map(Candidate::id).toList()));
        return "review/seat";
    }

    @PostMapping
    String reassign(
            @ModelAttribute(name = "at", binding = false) Address at,
            @RequestParam String expert,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        reassignments.reassign(by, at.idea(), at.number(), expert, Reason.said(reason.strip()));
        next.addFlashAttribute("notice", "desk.notice.reassigned");
        return "redirect:/jams/" + at.jam() + "/review/seats";
    }
}
