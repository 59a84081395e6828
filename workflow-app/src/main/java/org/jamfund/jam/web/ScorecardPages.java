package org.jamfund.jam.web;

import java.util.List;
import java.util.stream.Stream;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPatch;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.jam.RuleChange;
import org.jamfund.jam.RuleChanges;
import org.jamfund.jam.Scorecard;
import org.jamfund.jam.Scorecards;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * By what the experts of a Jam judge: to read for everybody who sees it, to change for facilitators until the review opens;
 * after the first ballot one proposes and another agrees.
 */
@Controller
@RequestMapping("/jams/{id}/scorecard")
class ScorecardPages {

    private final Jams jams;
    private final Scorecards scorecards;
    private final RuleChanges changes;
    private final People people;

    ScorecardPages(Jams jams, Scorecards scorecards, RuleChanges changes, People people) {
        this.jams = jams;
        this.scorecards = scorecards;
        this.changes = changes;
        this.people = people;
    }

    /** A change of the scorecard that waits for a second person. */
    record Proposal(RuleChange change, Scorecard scorecard, boolean mayApprove) {}

    @GetMapping
    String scorecard(@PathVariable Id<Jam> id, @AuthenticationPrincipal Actor reader, Model model) {
        Jam jam = jams.visible(id, reader);
        return page(jam, ScorecardForm.of(scorecards.of(id)), reader, model);
    }

    @PostMapping
    String change(
            @PathVariable Id<Jam> id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next,
            Model model) {
        Jam jam = jams.visible(id, by);
        ScorecardForm form = ScorecardForm.typed(typed);
        try {
            JamPatch patch = JamPatch.of(form.scorecard());
            if (jam.rulesFrozen()) {
                changes.propose(by, id, patch, String.join("", typed.getOrDefault("reason", List.of())));
                next.addFlashAttribute("notice", "scorecard.notice.proposed");
            } else {
                jams.patch(by, id, patch, version(typed));
                next.addFlashAttribute("notice", "scorecard.notice.saved");
            }
        } catch (Invalid wrong) {
            model.addAttribute("errors", wrong.byField(ScorecardForm::fieldOfForm));
            model.addAttribute("reason", typed.getFirst("reason"));
            return page(jam, form, by, model);
        }
        return "redirect:/jams/" + id + "/scorecard";
    }

    /** Nothing is saved yet: the page comes back with what was typed and room for more. */
    @PostMapping(params = "more")
    String more(
            @PathVariable Id<Jam> id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal Actor by,
            Model model) {
        model.addAttribute("reason", typed.getFirst("reason"));
        return page(jams.visible(id, by), ScorecardForm.typed(typed), by, model);
    }

    @PostMapping("/changes/{number}/approval")
    String approve(
            @PathVariable Id<Jam> id,
            @PathVariable int number,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        changes.approve(by, id, number);
        next.addFlashAttribute("notice", "scorecard.notice.saved");
        return "redirect:/jams/" + id + "/scorecard";
    }

    private String page(Jam jam, ScorecardForm form, Actor reader, Model model) {
        boolean open = !jam.phase().isOver() && !jam.phase().isAfter(JamPhase.VOTING);
        List<Proposal> proposals = open ? proposals(jam, reader) : List.of();
        model.addAttribute("jam", jam);
        model.addAttribute("scorecard", scorecards.of(jam.id()));
        model.addAttribute("form", form.withSpareLines());
        model.addAttribute("open", open);
        model.addAttribute("mayChange", open && reader.hasAny(Role.FACILITATOR, Role.ADMIN));
        model.addAttribute("proposals", proposals);
        model.addAttribute(
                "people",
                people.named(proposals.stream()
                        .map(proposal -> proposal.change().proposedBy())
                        .toList()));
        return "jam/scorecard";
    }

    private List<Proposal> proposals(Jam jam, Actor reader) {
        boolean decides = reader.hasAny(Role.FACILITATOR, Role.ADMIN, Role.BOARD);
        return changes.all(reader, jam.id()).stream()
                .filter(change -> change.approvedBy() == null)
                .flatMap(change -> {
                    Scorecard proposed = changes.fields(change).scorecard();
                    boolean mayApprove = decides && !change.proposedBy().equals(reader.id());
                    return proposed == null ? Stream.empty() : Stream.of(new Proposal(change, proposed, mayApprove));
                })
                .toList();
    }

    private static int version(MultiValueMap<String, String> typed) {
        String version = String.valueOf(typed.getFirst("version"));
        if (!version.matches("\\d{1,9}")) {
            throw Invalid.field("version", "type");
        }
        return Integer.parseInt(version);
    }
}
