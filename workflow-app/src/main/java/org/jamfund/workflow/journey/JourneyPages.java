package org.jamfund.workflow.journey;

import java.util.List;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** "Where is my idea?": the drawing with the way on it, the same way in words, whom it waits for and what can come. */
@Controller
class JourneyPages {

    private final Journeys journeys;
    private final Ideas ideas;
    private final IdeaRecords records;
    private final Jams jams;
    private final People people;

    JourneyPages(Journeys journeys, Ideas ideas, IdeaRecords records, Jams jams, People people) {
        this.journeys = journeys;
        this.ideas = ideas;
        this.records = records;
        this.jams = jams;
        this.people = people;
    }

    @GetMapping("/ideas/{id}/journey")
    String journey(@PathVariable Id<Idea> id, @AuthenticationPrincipal Actor reader, Model model) {
        Journey journey = journeys.of(id, reader);
        Idea idea = ideas.get(id);
        List<Id<Person>> owners = ideas.owners(id);
        model.addAttribute("journey", journey);
        model.addAttribute("stages", Stage.of(journey.steps()));
        model.addAttribute("done", passed(journey));
        model.addAttribute("idea", idea);
        model.addAttribute("jam", jams.get(idea.jamId()));
        model.addAttribute("owners", people.named(owners).values());
        model.addAttribute("votes", records.votes(id));
        model.addAttribute(
                "mayWithdraw",
                owners.contains(reader.id())
                        && idea.isUnderWay()
                        && !idea.status().isAwarded());
        return "workflow/journey";
    }

    /** The elements behind the idea, for the drawing. */
    private static String passed(Journey journey) {
        return journey.steps().stream()
                .filter(step -> step.until() != null)
                .map(Journey.Step::activity)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
