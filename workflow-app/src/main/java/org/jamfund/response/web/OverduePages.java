package org.jamfund.response.web;

import java.util.stream.Collectors;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.response.Breaches;
import org.jamfund.response.WaitWords;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits too long in a Jam, for those who can see to it: each with who was expected to act and the way to act. */
@Controller
class OverduePages {

    private static final int AT_ONCE = 50;

    private final Breaches breaches;
    private final WaitWords words;
    private final Jams jams;

    OverduePages(Breaches breaches, WaitWords words, Jams jams) {
        this.breaches = breaches;
        this.words = words;
        this.jams = jams;
    }

    @GetMapping("/jams/{id}/overdue")
    String overdue(
            @PathVariable Id<Jam> id,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Page<OverdueView> late =
                breaches.of(reader, id, new PageRequest(AT_ONCE, after)).map(one -> OverdueView.of(one, words));
        model.addAttribute("late", late);
        model.addAttribute(
                "ways",
                late.items().stream().collect(Collectors.toMap(OverdueView::idea, one -> way(id, one, reader))));
        model.addAttribute("jam", jams.visible(id, reader));
        model.addAttribute("overdue", breaches.count(id));
        model.addAttribute("waiting", breaches.waiting(id));
        return "response/overdue";
    }

    /** Where something can be done about it; the board has no desk for reviews, it sees what the idea waits for. */
    private static String way(Id<Jam> jam, OverdueView late, Actor reader) {
        boolean desk = reader.hasAny(Role.FACILITATOR, Role.AUDITOR, Role.ADMIN);
        return switch (late.status()) {
            case UNDER_REVIEW -> desk ? "/jams/" + jam + "/review" : "/ideas/" + late.idea() + "/journey";
            case REVISION_ASKED -> "/ideas/" + late.idea() + "/journey";
            case RECOMMENDED -> "/jams/" + jam + "/board";
            case PROPOSED -> "/ideas/" + late.idea() + "/award";
            case WAITLISTED -> "/jams/" + jam + "/projects";
            case IN_DELIVERY -> "/ideas/" + late.idea() + "/project";
            default -> "/jams/" + jam;
        };
    }
}
