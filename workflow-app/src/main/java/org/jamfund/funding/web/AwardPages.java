package org.jamfund.funding.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jamfund.funding.AwardStatus;
import org.jamfund.funding.Awards;
import org.jamfund.funding.Conditions;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the board decided on money for an idea: the rule, the outcome with its reason, and who left the vote and why. */
@Controller
class AwardPages {

    private static final Set<AwardStatus> APPROVED = EnumSet.of(AwardStatus.APPROVED, AwardStatus.AWARDED);

    /** What somebody says of a condition. */
    record Word(boolean fulfilled, String note) {}

    private final Ideas ideas;
    private final Jams jams;
    private final Awards awards;
    private final AwardViews views;
    private final Conditions conditions;
    private final People people;

    AwardPages(Ideas ideas, Jams jams, Awards awards, AwardViews views, Conditions conditions, People people) {
        this.ideas = ideas;
        this.jams = jams;
        this.awards = awards;
        this.views = views;
        this.conditions = conditions;
        this.people = people;
    }

    @GetMapping("/ideas/{id}/award")
    String award(@PathVariable Id<Idea> id, @AuthenticationPrincipal Actor reader, Model model) {
        Idea idea = ideas.visible(id, reader);
        Optional<AwardView> award = views.of(id, reader);
        model.addAttribute("idea", idea);
        model.addAttribute("jam", jams.get(idea.jamId()));
        model.addAttribute("award", award.orElse(null));
        model.addAttribute(
                "reason", awards.of(id).map(one -> Reason.decoded(one.reason())).orElse(null));
        model.addAttribute("mayPut", conditions.mayPut(reader, id));
        model.addAttribute("maySay", conditions.maySay(reader, id));
        model.addAttribute(
                "approved", award.filter(one -> APPROVED.contains(one.status())).isPresent());
        model.addAttribute("people", award.map(this::named).orElse(Map.of()));
        return "funding/award";
    }

    @PostMapping("/ideas/{id}/award/conditions")
    String putCondition(
            @PathVariable Id<Idea> id,
            @RequestParam String words,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        conditions.put(by, id, words);
        return told("award.notice.condition", id, next);
    }

    @PostMapping("/ideas/{id}/award/conditions/{number}/drop")
    String dropCondition(
            @PathVariable Id<Idea> id,
            @PathVariable int number,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        conditions.drop(by, id, number);
        return told("award.notice.dropped", id, next);
    }

    @Only({Role.FACILITATOR, Role.BOARD})
    @PostMapping("/ideas/{id}/award/conditions/{number}")
    String sayOfCondition(
            @PathVariable Id<Idea> id,
            @PathVariable int number,
            Word word,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        conditions.say(by, id, number, word.fulfilled(), word.note());
        return told("award.notice.said", id, next);
    }

    private static String told(String notice, Id<Idea> id, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/ideas/" + id + "/award#conditions";
    }

    private Map<Id<Person>, Person> named(AwardView award) {
        List<AwardView.Ballot> votes = award.votes() == null ? List.of() : award.votes();
        return people.named(Stream.concat(
                        Stream.of(award.proposedBy()),
                        Stream.concat(
                                Stream.ofNullable(award.countersignedBy()),
                                votes.stream().map(AwardView.Ballot::member)))
                .toList());
    }
}
