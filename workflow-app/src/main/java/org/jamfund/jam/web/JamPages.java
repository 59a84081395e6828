package org.jamfund.jam.web;

import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Memberships;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A Jam for those who take part: what it is for, where it stands, its rules in plain words, and the way in. */
@Controller
@RequestMapping("/jams/{id}")
class JamPages {

    private final Jams jams;
    private final Memberships memberships;

    JamPages(Jams jams, Memberships memberships) {
        this.jams = jams;
        this.memberships = memberships;
    }

    @GetMapping
    String jam(@PathVariable Id<Jam> id, @AuthenticationPrincipal Actor reader, Model model) {
        model.addAttribute("jam", jams.visible(id, reader));
        model.addAttribute("topics", jams.topics(id));
        model.addAttribute("calendar", jams.calendar(id));
        model.addAttribute("joined", memberships.isMember(id, reader.id()));
        model.addAttribute("members", memberships.count(id));
        return "jam/jam";
    }

    @PostMapping("/membership")
    String join(
            @PathVariable Id<Jam> id,
            @RequestParam int guidelinesVersion,
            @AuthenticationPrincipal Actor reader,
            RedirectAttributes next) {
        memberships.join(reader, id, guidelinesVersion);
        next.addFlashAttribute("notice", "jam.notice.joined");
        return "redirect:/jams/" + id;
    }

    @PostMapping(path = "/membership", params = "leave")
    String leave(@PathVariable Id<Jam> id, @AuthenticationPrincipal Actor reader, RedirectAttributes next) {
        memberships.leave(reader, id);
        next.addFlashAttribute("notice", "jam.notice.left");
        return "redirect:/jams/" + id;
    }
}
