package org.jamfund.workflow.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaEvent;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.kernel.Id;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.FundingDecision;
import org.jamfund.process.IdeaJourney;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an idea's way: the engine knows the steps, the idea's own records know who and why. */
@Component
class Steps {

    /** Experts stay without name, and the board votes as a board. */
    private static final Set<String> WITHOUT_NAMES = Set.of(ExpertReview.KEY, FundingDecision.KEY);

    private final JourneyMapper journeys;
    private final Drawings drawings;
    private final Labels labels;
    private final IdeaRecords records;
    private final People people;

    Steps(JourneyMapper journeys, Drawings drawings, Labels labels, IdeaRecords records, People people) {
        this.journeys = journeys;
        this.drawings = drawings;
        this.labels = labels;
        this.records = records;
        this.people = people;
    }

    List<Journey.Step> of(Id<Idea> idea) {
        List<Footprint> footprints = journeys.footprints(IdeaJourney.KEY, idea.text());
        List<IdeaEvent> events = new ArrayList<>(records.history(idea));
        Map<Id<Person>, Person> named = people.named(actors(footprints, events));
        return footprints.stream()
                .map(footprint -> step(footprint, events, named))
                .toList();
    }

    /** The elements of the idea's own drawing that lie behind it, questions on the way included. */
    List<String> passed(Id<Idea> idea) {
        return journeys.passed(IdeaJourney.KEY, idea.text());
    }

    private Journey.Step step(Footprint footprint, List<IdeaEvent> events, Map<Id<Person>, Person> named) {
        String status = drawings.status(footprint.drawing(), footprint.activity());
        IdeaEvent event = status == null ? null : takeFirst(events, status);
        Id<Person> actor = event == null || event.personId() == null ? assignee(footprint) : event.personId();
        Person person = actor == null ? null : named.get(actor);
        return new Journey.Step(
                footprint.process(),
                footprint.activity(),
                labels.of(footprint.process(), footprint.activity(), footprint.name()),
                footprint.arrivedAt(),
                footprint.leftAt(),
                person == null ? null : person.id(),
                person == null ? null : person.displayName(),
                status,
                event == null ? null : event.reason());
    }

    /** Statuses and elements were reached in the same order, so the first event left belongs to the first element left. */
    private static @Nullable IdeaEvent takeFirst(List<IdeaEvent> events, String status) {
        for (IdeaEvent event : events) {
            if (event.toStatus().code().equals(status)) {
                events.remove(event);
                return event;
            }
        }
        return null;
    }

    private static Set<Id<Person>> actors(List<Footprint> footprints, List<IdeaEvent> events) {
        return Stream.concat(
                        footprints.stream().map(Steps::assignee),
                        events.stream().map(IdeaEvent::personId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable Id<Person> assignee(Footprint footprint) {
        String assignee = WITHOUT_NAMES.contains(footprint.process()) ? null : footprint.assignee();
        return assignee == null ? null : Id.of(assignee);
    }
}
