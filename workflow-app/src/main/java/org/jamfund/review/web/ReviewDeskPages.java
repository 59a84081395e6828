package org.jamfund.review.web;

import java.util.stream.Collectors;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.review.AwaitedSeat;
import org.jamfund.review.PanelEvent;
import org.jamfund.review.PanelLoad;
import org.jamfund.review.PanelRules;
import org.jamfund.review.ReviewDesk;
import org.jamfund.review.ReviewedIdea;
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

    private final ReviewDesk desk;
    private final PanelRules rules;
    private final DeskNames names;
    private final Jams jams;
    private final Ideas ideas;

    ReviewDeskPages(ReviewDesk desk, PanelRules rules, DeskNames names, Jams jams, Ideas ideas) {
        this.desk = desk;
        this.rules = rules;
        this.names = names;
        this.jams = jams;
        this.ideas = ideas;
    }

    /** The list that is shown: as much of it as a page holds, of how many. */
    private record Listed(String part, Page<?> page, long of) {}

    @GetMapping
    String experts(
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Page<PanelLoad> page = desk.experts(reader, jam, new PageRequest(AT_ONCE, after));
        model.addAttribute("people", names.ofLoads(page));
        return shown(new Listed("experts", page, desk.countExperts()), jam, reader, model);
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
        return shown(new Listed("seats", page, desk.countSeats(jam, late)), jam, reader, model);
    }

    @GetMapping("/ideas")
    String ideas(
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Page<ReviewedIdea> page = desk.ideas(reader, jam, new PageRequest(AT_ONCE, after));
        return shown(new Listed("ideas", page, desk.countIdeas(jam)), jam, reader, model);
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
        return shown(new Listed("log", page, desk.countLog(jam)), jam, reader, model);
    }

    private String shown(Listed list, Id<Jam> jam, Actor reader, Model model) {
        model.addAttribute("part", list.part());
        model.addAttribute("jam", jams.visible(jam, reader));
        model.addAttribute("page", list.page());
        model.addAttribute("of", list.of());
        model.addAttribute("forecast", desk.forecast(reader, jam));
        model.addAttribute("sparesRivals", rules.sparesRivals(reader, jam));
        return "review/desk";
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
