package org.jamfund.review;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Person;
import org.springframework.stereotype.Component;

/**
 * Who may not judge an idea: its owners, the owners of what it builds on or was merged with, up and down; people of an
 * owner's team, an owner's manager or those an owner manages; and whoever declared a conflict.
 */
@Component
class Conflicts {

    private final ExpertMapper experts;

    Conflicts(ExpertMapper experts) {
        this.experts = experts;
    }

    Optional<Refusal> refusalFor(Id<Idea> idea, Id<Person> person) {
        return experts.conflict(idea, person, kin(idea)).map(Conflict::refusal);
    }

    /** The idea itself, all it came from and all that came from it; cousins are strangers. */
    Set<Id<Idea>> kin(Id<Idea> idea) {
        Set<Id<Idea>> kin = closure(idea, experts::origins);
        kin.addAll(closure(idea, experts::offspring));
        return kin;
    }

    private static Set<Id<Idea>> closure(Id<Idea> idea, Function<Collection<Id<Idea>>, List<Id<Idea>>> step) {
        Set<Id<Idea>> reached = new LinkedHashSet<>(List.of(idea));
        Collection<Id<Idea>> frontier = reached;
        while (!frontier.isEmpty()) {
            frontier = step.apply(List.copyOf(frontier)).stream()
                    .filter(reached::add)
                    .toList();
        }
        return reached;
    }
}
