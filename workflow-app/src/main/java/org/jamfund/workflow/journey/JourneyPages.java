package org.jamfund.workflow.journey;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.voting.Shortlists;
import org.jamfund.workflow.inbox.Inbox;
import org.jamfund.workflow.inbox.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** "Where is my idea?": the drawing with the way on it, the same way in words, whom it waits for and what can come. */
@Controller
class JourneyPages {

    private final Journeys journeys;
    private final Steps steps;
    private final Ideas ideas;
    private final IdeaRecords records;
    private final Jams jams;
    private final People people;
    private final Shortlists shortlists;
    private final Inbox inbox;

    JourneyPages(
            Journeys journeys,
            Steps steps,
            Ideas ideas,
            IdeaRecords records,
            Jams jams,
            People people,
            Shortlists shortlists,
            Inbox inbox) {
        this.journeys = journeys;
        this.steps = steps;
        this.ideas = ideas;
        this.records = records;
        this.jams = jams;
        this.people = people;
        this.shortlists = shortlists;
        this.inbox = inbox;
    }

    @GetMapping("/ideas/{id}/journey")
    String journey(@PathVariable Id<Idea> id, @AuthenticationPrincipal Actor reader, Model model) {
        Journey journey = journeys.of(id, reader);
        Idea idea = ideas.get(id);
        List<Id<Person>> owners = ideas.owners(id);
        model.addAttribute("journey", journey);
        model.addAttribute("stages", Stage.of(journey.steps()));
        model.addAttribute("done", String.join(" ", steps.passed(id)));
        model.addAttribute("idea", idea);
        model.addAttribute("jam", jams.get(idea.jamId()));
        model.addAttribute("owners", people.named(owners).values());
        model.addAttribute("reader", reader.id());
        model.addAttribute("votes", records.votes(id));
        model.addAttribute("place", shortlists.place(idea.jamId(), id).orElse(null));
        model.addAttribute("task", awaited(id, reader));
        model.addAttribute(
                "mayWithdraw",
                owners.contains(reader.id())
                        && idea.isUnderWay()
                        && !idea.status().isAwarded());
        return "workflow/journey";
    }

    /** What the idea waits for may be the reader: then the way to it is here. */
    private @Nullable InboxTask awaited(Id<Idea> id, Actor reader) {
        return inbox.mostUrgent(reader).stream()
                .filter(task -> id.equals(task.subject().idea()))
                .findFirst()
                .orElse(null);
    }
}
