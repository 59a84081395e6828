package org.jamfund.funding.web;

import org.jamfund.funding.Whys;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why this idea, or why not: the decisions about it in plain words. */
@Controller
class WhyPages {

    private final Ideas ideas;
    private final Whys whys;

    WhyPages(Ideas ideas, Whys whys) {
        this.ideas = ideas;
        this.whys = whys;
    }

    @GetMapping("/ideas/{id}/why")
    String why(@PathVariable Id<Idea> id, @AuthenticationPrincipal Actor reader, Model model) {
        model.addAttribute("idea", ideas.visible(id, reader));
        model.addAttribute("decisions", whys.of(reader, id));
        return "funding/why";
    }
}
