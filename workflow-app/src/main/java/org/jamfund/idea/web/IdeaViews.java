package org.jamfund.idea.web;

import java.util.List;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaEvent;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.EntityTag;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gathers what an {@link IdeaView} shows, and reads the people a request names. */
@Component
class IdeaViews {

    private final Ideas ideas;
    private final IdeaRecords records;
    private final People people;

    IdeaViews(Ideas ideas, IdeaRecords records, People people) {
        this.ideas = ideas;
        this.records = records;
        this.people = people;
    }

    ResponseEntity<IdeaView> answer(ResponseEntity.BodyBuilder status, Idea idea) {
        return status.eTag(EntityTag.of(idea.version())).body(view(idea));
    }

    /** People by user name, or else by id; both are what the API itself hands out. */
    List<Id<Person>> named(String field, @Nullable List<@Nullable String> names) {
        return IdeaRequest.present(names).stream()
                .map(name -> people.byUsername(name).map(Person::id).orElseGet(() -> byId(field, name)))
                .toList();
    }

    private static Id<Person> byId(String field, String name) {
        try {
            return Id.of(name);
        } catch (NotFound nobody) {
            throw Invalid.field(field, "unknown", name);
        }
    }

    private IdeaView view(Idea idea) {
        IdeaStatus status = idea.status();
        return new IdeaView(
                idea.id(),
                idea.jamId(),
                idea.externalId(),
                idea.title(),
                idea.problem(),
                idea.solution(),
                idea.requested(),
                idea.topic(),
                records.tags(idea.id()),
                idea.parentId(),
                status == IdeaStatus.MERGED ? idea.mergedIntoId() : null,
                status,
                lastReason(idea),
                records.votes(idea.id()),
                owners(idea),
                idea.revision(),
                idea.version(),
                idea.submittedAt());
    }

    private @Nullable Reason lastReason(Idea idea) {
        List<IdeaEvent> history = records.history(idea.id());
        return history.isEmpty() ? null : history.get(history.size() - 1).reason();
    }

    private List<IdeaView.Owner> owners(Idea idea) {
        List<Id<Person>> ids = ideas.owners(idea.id());
        Map<Id<Person>, Person> persons = people.named(ids);
        return ids.stream()
                .map(persons::get)
                .map(person -> new IdeaView.Owner(person.id(), person.displayName(), person.organisation()))
                .toList();
    }
}
