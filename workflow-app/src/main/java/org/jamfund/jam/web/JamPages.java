package org.jamfund.jam.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPart;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Memberships;
import org.jamfund.jam.Scorecards;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
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
    private final Scorecards scorecards;
    private final Memberships memberships;
    private final List<JamPart> parts;
    /** Counting takes longer in a large Jam than everybody's every look at it is worth. */
    private final Cache<Id<Jam>, List<JamPart.Figure>> pulses =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

    JamPages(Jams jams, Scorecards scorecards, Memberships memberships, List<JamPart> parts) {
        this.jams = jams;
        this.scorecards = scorecards;
        this.memberships = memberships;
        this.parts = parts;
    }

    @GetMapping
    String jam(@PathVariable Id<Jam> id, @AuthenticationPrincipal Actor reader, Model model) {
        Jam jam = jams.visible(id, reader);
        model.addAttribute("jam", jam);
        model.addAttribute("topics", jams.topics(id));
        model.addAttribute("calendar", jams.calendar(id));
        model.addAttribute("scorecard", scorecards.of(id));
        model.addAttribute("joined", memberships.isMember(id, reader.id()));
        model.addAttribute("members", memberships.count(id));
        model.addAttribute("pulse", pulses.get(id, counted -> pulse(jam)));
        model.addAttribute("runs", reader.hasAny(Role.FACILITATOR, Role.ADMIN));
        model.addAttribute("steps", RoundStep.possible(jam.phase()));
        model.addAttribute("cancellable", RoundStep.cancellable(jam.phase()));
        parts.forEach(part -> part.onJam(jam, reader, model));
        return "jam/jam";
    }

    private List<JamPart.Figure> pulse(Jam jam) {
        return parts.stream().flatMap(part -> part.pulse(jam).stream()).toList();
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
