package org.jamfund.funding.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jamfund.funding.Awards;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the board decided on money for an idea: the rule, the outcome with its reason, and who left the vote and why. */
@Controller
class AwardPages {

    private final Ideas ideas;
    private final Jams jams;
    private final Awards awards;
    private final AwardViews views;
    private final People people;

    AwardPages(Ideas ideas, Jams jams, Awards awards, AwardViews views, People people) {
        this.ideas = ideas;
        this.jams = jams;
        this.awards = awards;
        this.views = views;
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
        model.addAttribute("people", award.map(this::named).orElse(Map.of()));
        return "funding/award";
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
