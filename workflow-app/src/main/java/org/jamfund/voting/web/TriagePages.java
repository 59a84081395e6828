package org.jamfund.voting.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.voting.TriageLine;
import org.jamfund.voting.TriageRule;
import org.jamfund.voting.TriageRules;
import org.jamfund.voting.TriageTallies;
import org.jamfund.voting.Triages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Not this one": the reader's tokens while voting is open, what the crowd rejected afterwards, the rule for facilitators. */
@Controller
class TriagePages {

    private static final int AT_ONCE = 50;

    private final Jams jams;
    private final Ideas ideas;
    private final TriageRules rules;
    private final Triages triages;
    private final TriageTallies tallies;
    private final TriagePart part;

    TriagePages(Jams jams, Ideas ideas, TriageRules rules, Triages triages, TriageTallies tallies, TriagePart part) {
        this.jams = jams;
        this.ideas = ideas;
        this.rules = rules;
        this.triages = triages;
        this.tallies = tallies;
        this.part = part;
    }

    @GetMapping("/jams/{id}/triage")
    String triage(
            @PathVariable Id<Jam> id,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Jam jam = jams.visible(id, reader);
        MyTriage mine = part.of(jam, reader);
        Page<TriageLine> lines = tallies.lines(reader, id, new PageRequest(AT_ONCE, after));
        Map<Id<Idea>, Idea> named = new LinkedHashMap<>();
        lines.items().forEach(line -> named.put(line.ideaId(), ideas.get(line.ideaId())));
        if (mine != null) {
            mine.ideas().forEach(idea -> named.put(idea, ideas.get(idea)));
        }
        model.addAttribute("jam", jam);
        model.addAttribute("rule", rules.of(id).orElse(null));
        model.addAttribute("triage", mine);
        model.addAttribute("tally", tallies.find(reader, id).orElse(null));
        model.addAttribute("lines", lines);
        model.addAttribute("named", named);
        boolean runs = reader.hasAny(Role.FACILITATOR, Role.ADMIN);
        model.addAttribute("maySay", runs && !jam.rulesFrozen() && jam.phase().compareTo(JamPhase.VOTING) < 0);
        model.addAttribute("controls", runs ? rules.controls(reader, id).size() : null);
        return "voting/triage";
    }

    @PostMapping("/jams/{id}/triage")
    String say(
            @PathVariable Id<Jam> id,
            @RequestParam int tokens,
            @RequestParam int threshold,
            @RequestParam int minTokens,
            @AuthenticationPrincipal Actor by) {
        rules.say(by, id, new TriageRule(tokens, threshold, minTokens));
        return "redirect:/jams/" + id + "/triage";
    }

    @PostMapping(path = "/jams/{id}/triage", params = "drop")
    String drop(@PathVariable Id<Jam> id, @AuthenticationPrincipal Actor by) {
        rules.drop(by, id);
        return "redirect:/jams/" + id + "/triage";
    }

    @PostMapping("/ideas/{id}/triage-control")
    String plant(
            @PathVariable Id<Idea> id,
            @RequestParam(defaultValue = "false") boolean takeBack,
            @AuthenticationPrincipal Actor by) {
        if (takeBack) {
            rules.unplant(by, id);
        } else {
            rules.plant(by, id);
        }
        return "redirect:/ideas/" + id;
    }

    /** Back to where the button stood: in the list, or on the page of the idea. */
    @PostMapping("/ideas/{id}/triage-token")
    String reject(
            @PathVariable Id<Idea> id,
            @RequestParam(defaultValue = "false") boolean takeBack,
            @RequestParam(required = false) @Nullable String from,
            @AuthenticationPrincipal Actor by) {
        if (takeBack) {
            triages.takeBack(by, id);
        } else {
            triages.reject(by, id);
        }
        Id<Jam> jam = ideas.get(id).jamId();
        if ("list".equals(from)) {
            return "redirect:/jams/" + jam + "/ideas#idea-" + id;
        }
        return "triage".equals(from) ? "redirect:/jams/" + jam + "/triage" : "redirect:/ideas/" + id;
    }
}
