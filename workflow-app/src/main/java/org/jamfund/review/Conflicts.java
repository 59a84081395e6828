package org.jamfund.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to who may not judge an idea, experts and board alike: its owners, the owners of what it builds on or was merged
 * with, up and down; people of an owner's team in the same organisation, an owner's manager, those an owner manages and
 * those who share a manager with one; whoever declared a conflict; and, where the Jam says so, whoever assessed a rival in an
 * earlier round. Computed when asked, from the tables as they are then, so that it is never out of date.
 */
@Service
@Transactional(readOnly = true)
public class Conflicts {

    private final ConflictMapper mapper;

    Conflicts(ConflictMapper mapper) {
        this.mapper = mapper;
    }

    /** The strongest reason why that person may not judge the idea. */
    public Optional<Conflict> between(Id<Idea> idea, Id<Person> person) {
        return mapper.ofPerson(idea, relatives(idea), person).stream()
                .map(Conflicted::conflict)
                .min(Comparator.naturalOrder());
    }

    /** Everybody in that role who may not judge the idea, with the strongest reason. */
    public Map<Id<Person>, Conflict> among(Id<Idea> idea, Role role) {
        return mapper.ofRole(idea, relatives(idea), role).stream()
                .collect(Collectors.toMap(
                        Conflicted::personId, Conflicted::conflict, BinaryOperator.minBy(Comparator.naturalOrder())));
    }

    Optional<Refusal> refusalFor(Id<Idea> idea, Id<Person> person) {
        return between(idea, person).map(Conflict::refusal);
    }

    /** Passes whoever may judge the idea; others are Refused with the reason, such as {@code conflict-same-team}. */
    void requireNone(Id<Idea> idea, Id<Person> person) {
        refusalFor(idea, person).ifPresent(refusal -> {
            throw refusal.asException();
        });
    }

    /** The idea itself, all it came from and all that came from it; cousins are strangers. */
    Set<Id<Idea>> kin(Id<Idea> idea) {
        Set<Id<Idea>> kin = closure(idea, mapper::origins);
        kin.addAll(closure(idea, mapper::offspring));
        return kin;
    }

    private Set<Id<Idea>> relatives(Id<Idea> idea) {
        Set<Id<Idea>> relatives = kin(idea);
        relatives.remove(idea);
        return relatives;
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
