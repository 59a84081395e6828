package org.jamfund.review;

import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.stereotype.Component;

/** Who can take a seat: enabled experts without a conflict who have not had a seat in that round or let one lapse. */
@Component
class Experts {

    private final ExpertMapper experts;
    private final Conflicts conflicts;
    private final People people;

    Experts(ExpertMapper experts, Conflicts conflicts, People people) {
        this.experts = experts;
        this.conflicts = conflicts;
        this.people = people;
    }

    /** The first to ask: who knows the topic, then who has least open work for their capacity, then who came first. */
    List<Id<Person>> best(Round round, int atMost) {
        return atMost == 0 ? List.of() : experts.eligible(round, conflicts.kin(round.idea()), atMost);
    }

    /** The expert of that username, or the reason why it cannot be that one. */
    Id<Person> named(Round round, String username) {
        Person person = people.byUsername(username)
                .filter(Person::enabled)
                .orElseThrow(() -> Invalid.field("expert", "unknown", username));
        if (!people.roles(person.id()).contains(Role.EXPERT)) {
            throw Refusal.of("not-an-expert", username).asException();
        }
        conflicts.refusalFor(round.idea(), person.id()).ifPresent(refusal -> {
            throw refusal.asException();
        });
        if (experts.wasAsked(round, person.id())) {
            throw Refusal.of("already-asked", username).asException();
        }
        return person.id();
    }
}
