package org.jamfund.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<Colleague> judge = mapper.colleague(person).stream().toList();
        return Optional.ofNullable(around(idea, owners -> judge).get(person));
    }

    /**
     * Everybody in that role who may not judge the idea, with the strongest reason; others who may not, such as its owners,
     * are among them whatever their role.
     */
    public Map<Id<Person>, Conflict> among(Id<Idea> idea, Role role) {
        return around(idea, owners -> colleagues(owners, role));
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
        Set<Id<Idea>> kin = closure(idea, mapper::origins, mapper::mergedInto);
        kin.addAll(closure(idea, mapper::offspring, mapper::mergedFrom));
        return kin;
    }

    /** The one definition. Reasons are put in from the strongest to the weakest, and the first stands. */
    private Map<Id<Person>, Conflict> around(Id<Idea> idea, Function<List<Colleague>, List<Colleague>> judges) {
        Map<Id<Person>, Conflict> found = new HashMap<>();
        List<Colleague> owners = mapper.owningColleagues(idea);
        owners.forEach(owner -> found.put(owner.id(), Conflict.OWN_IDEA));
        Set<Id<Idea>> relatives = kin(idea);
        relatives.remove(idea);
        if (!relatives.isEmpty()) {
            put(found, mapper.owners(relatives), Conflict.RELATED_IDEA);
        }
        List<Colleague> near = judges.apply(owners);
        put(found, inTheWay(near, owners, Conflict.SAME_TEAM), Conflict.SAME_TEAM);
        put(found, inTheWay(near, owners, Conflict.MANAGER), Conflict.MANAGER);
        put(found, managers(owners), Conflict.MANAGER);
        put(found, mapper.declared(idea), Conflict.DECLARED);
        if (mapper.sparesRivals(idea)) {
            put(found, mapper.assessedARival(idea), Conflict.RIVAL_ASSESSED);
        }
        return found;
    }

    private List<Colleague> colleagues(List<Colleague> owners, Role role) {
        Set<String> teams =
                owners.stream().map(Colleague::team).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<Id<Person>> managers = Stream.concat(owners.stream().map(Colleague::id), managers(owners).stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        teams.isEmpty() ? Stream.empty() : mapper.inTeams(teams, role).stream(),
                        managers.isEmpty() ? Stream.empty() : mapper.managedBy(managers, role).stream())
                .toList();
    }

    private static List<Id<Person>> inTheWay(List<Colleague> near, List<Colleague> owners, Conflict reason) {
        return near.stream()
                .filter(judge -> owners.stream()
                        .anyMatch(owner ->
                                judge.nearTo(owner).filter(reason::equals).isPresent()))
                .map(Colleague::id)
                .toList();
    }

    private static List<Id<Person>> managers(List<Colleague> owners) {
        return owners.stream()
                .map(Colleague::managerId)
                .<Id<Person>>mapMulti((manager, known) -> {
                    if (manager != null) {
                        known.accept(manager);
                    }
                })
                .toList();
    }

    private static void put(Map<Id<Person>, Conflict> found, Collection<Id<Person>> people, Conflict reason) {
        people.forEach(person -> found.putIfAbsent(person, reason));
    }

    /** One way along a family tree. */
    private interface Step extends Function<Collection<Id<Idea>>, List<Id<Idea>>> {}

    private static Set<Id<Idea>> closure(Id<Idea> idea, Step one, Step other) {
        Set<Id<Idea>> reached = new LinkedHashSet<>(List.of(idea));
        Collection<Id<Idea>> frontier = reached;
        while (!frontier.isEmpty()) {
            List<Id<Idea>> from = List.copyOf(frontier);
            frontier = Stream.concat(one.apply(from).stream(), other.apply(from).stream())
                    .filter(reached::add)
                    .toList();
        }
        return reached;
    }
}
