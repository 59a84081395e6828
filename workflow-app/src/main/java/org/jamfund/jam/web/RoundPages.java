package org.jamfund.jam.web;

import org.jamfund.jam.Jam;
import org.jamfund.jam.Rounds;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The facilitator's buttons on the page of a Jam: the same doors as the API, and back to the page. */
@Controller
@RequestMapping("/jams/{id}")
class RoundPages {

    private final Rounds rounds;

    RoundPages(Rounds rounds) {
        this.rounds = rounds;
    }

    @PostMapping("/steps/{step}")
    String take(
            @PathVariable Id<Jam> id,
            @PathVariable RoundStep step,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        step.take(rounds, by, id);
        next.addFlashAttribute("notice", "round.notice." + step.code());
        return "redirect:/jams/" + id;
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable Id<Jam> id,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        rounds.cancel(by, id, Reason.said(reason.strip()));
        next.addFlashAttribute("notice", "round.notice.cancel");
        return "redirect:/jams/" + id;
    }
}
