package org.jamfund.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
 * earlier round. Computed when asked, from the tables as they are then, so that it is never out of date; for many ideas with
 * as many statements as for one.
 */
@Service
@Transactional(readOnly = true)
public class Conflicts {

    /** Ideas asked about in one statement: enough to save round trips, few enough for any database. */
    private static final int AT_ONCE = 500;

    private final ConflictMapper mapper;
    private final Kinship kinship;

    Conflicts(ConflictMapper mapper, Kinship kinship) {
        this.mapper = mapper;
        this.kinship = kinship;
    }

    /** The strongest reason why that person may not judge the idea. */
    public Optional<Conflict> between(Id<Idea> idea, Id<Person> person) {
        return Optional.ofNullable(
                between(List.of(idea), Set.of(person)).get(idea).get(person));
    }

    /** Whether one of the ideas is one that person may not judge. */
    public boolean withAny(Collection<Id<Idea>> ideas, Id<Person> person) {
        return between(ideas, Set.of(person)).values().stream().anyMatch(found -> found.containsKey(person));
    }

    /**
     * Everybody in that role who may not judge the idea, with the strongest reason; others who may not, such as its owners,
     * are among them whatever their role.
     */
    public Map<Id<Person>, Conflict> among(Id<Idea> idea, Role role) {
        return among(List.of(idea), role).get(idea);
    }

    /** The same for several ideas: an entry for each of them. */
    public Map<Id<Idea>, Map<Id<Person>, Conflict>> among(Collection<Id<Idea>> ideas, Role role) {
        return around(ideas, owners -> colleagues(owners, role));
    }

    /** For each of the ideas who of these people may not judge it; others who may not are among them as above. */
    public Map<Id<Idea>, Map<Id<Person>, Conflict>> between(Collection<Id<Idea>> ideas, Set<Id<Person>> judges) {
        List<Colleague> colleagues = judges.isEmpty() ? List.of() : mapper.colleagues(judges);
        return around(ideas, owners -> colleagues);
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
        return kinship.of(List.of(idea)).get(idea);
    }

    private Map<Id<Idea>, Map<Id<Person>, Conflict>> around(
            Collection<Id<Idea>> ideas, Function<List<Colleague>, List<Colleague>> judges) {
        List<Id<Idea>> all = ideas.stream().distinct().toList();
        Map<Id<Idea>, Map<Id<Person>, Conflict>> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.putAll(aroundThese(all.subList(from, Math.min(all.size(), from + AT_ONCE)), judges));
        }
        return found;
    }

    /** The one definition. Reasons are put in from the strongest to the weakest, and the first stands. */
    private Map<Id<Idea>, Map<Id<Person>, Conflict>> aroundThese(
            List<Id<Idea>> ideas, Function<List<Colleague>, List<Colleague>> judges) {
        Map<Id<Idea>, List<Colleague>> owners = owners(ideas);
        Map<Id<Idea>, Set<Id<Idea>>> relatives = kinship.of(ideas);
        relatives.forEach((idea, kin) -> kin.remove(idea));
        Map<Id<Idea>, List<Id<Person>>> ownersOfRelatives = ownersOf(relatives.values());
        Map<Id<Idea>, List<Id<Person>>> declared = byIdea(mapper.declared(ideas));
        Set<Id<Idea>> sparing = mapper.sparingRivals(ideas);
        Map<Id<Idea>, List<Id<Person>>> rivals = sparing.isEmpty() ? Map.of() : byIdea(mapper.assessedARival(sparing));
        List<Colleague> near = judges.apply(
                owners.values().stream().flatMap(List::stream).distinct().toList());
        Map<Id<Idea>, Map<Id<Person>, Conflict>> found = new HashMap<>();
        for (Id<Idea> idea : ideas) {
            List<Colleague> own = owners.getOrDefault(idea, List.of());
            Map<Id<Person>, Conflict> here = new HashMap<>();
            put(here, own.stream().map(Colleague::id).toList(), Conflict.OWN_IDEA);
            relatives.get(idea).forEach(kin -> put(here, listed(ownersOfRelatives, kin), Conflict.RELATED_IDEA));
            put(here, inTheWay(near, own, Conflict.SAME_TEAM), Conflict.SAME_TEAM);
            put(here, inTheWay(near, own, Conflict.MANAGER), Conflict.MANAGER);
            put(here, managers(own), Conflict.MANAGER);
            put(here, listed(declared, idea), Conflict.DECLARED);
            put(here, listed(rivals, idea), Conflict.RIVAL_ASSESSED);
            found.put(idea, here);
        }
        return found;
    }

    private Map<Id<Idea>, List<Colleague>> owners(List<Id<Idea>> ideas) {
        return mapper.owningColleagues(ideas).stream()
                .collect(groupingBy(ConflictMapper.Owner::ideaId, mapping(ConflictMapper.Owner::colleague, toList())));
    }

    private Map<Id<Idea>, List<Id<Person>>> ownersOf(Collection<Set<Id<Idea>>> families) {
        Set<Id<Idea>> all = new HashSet<>();
        families.forEach(all::addAll);
        return all.isEmpty() ? Map.of() : byIdea(mapper.owners(all));
    }

    private static Map<Id<Idea>, List<Id<Person>>> byIdea(List<ConflictMapper.Bond> bonds) {
        return bonds.stream()
                .collect(groupingBy(ConflictMapper.Bond::ideaId, mapping(ConflictMapper.Bond::personId, toList())));
    }

    private static List<Id<Person>> listed(Map<Id<Idea>, List<Id<Person>>> bonds, Id<Idea> idea) {
        return bonds.getOrDefault(idea, List.of());
    }

    private List<Colleague> colleagues(List<Colleague> owners, Role role) {
        Set<String> teams =
                owners.stream().map(Colleague::team).filter(Objects::nonNull).collect(toSet());
        Set<Id<Person>> managers = Stream.concat(owners.stream().map(Colleague::id), managers(owners).stream())
                .collect(toSet());
        return Stream.concat(
                        teams.isEmpty() ? Stream.empty() : mapper.inTeams(teams, role).stream(),
                        managers.isEmpty() ? Stream.empty() : mapper.managedBy(managers, role).stream())
                .distinct()
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
}
