package org.jamfund.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jamfund.funding.FundingSeats;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who counts towards the quorum of a session: members of the board who may vote on at least one idea of its agenda, all of
 * them while there is none on it; and a substitute in place of a member who may not vote where the substitute does, as long
 * as nobody else stands in for that member and they do not count themselves.
 */
@Component
class Quorum {

    private final BoardSessionMapper mapper;
    private final Agendas agendas;
    private final FundingSeats seats;
    private final People people;

    Quorum(BoardSessionMapper mapper, Agendas agendas, FundingSeats seats, People people) {
        this.mapper = mapper;
        this.agendas = agendas;
        this.seats = seats;
        this.people = people;
    }

    /** Those of the people who count, were they all present. */
    Set<Id<Person>> of(BoardSession session, Collection<Id<Person>> present) {
        return present.isEmpty() ? Set.of() : new Count(session).of(present);
    }

    /** What one count looks at. Conflicts are only computed where a vote leaves a question open, and then of all ideas at once. */
    private final class Count {

        private final List<Id<Idea>> ideas;
        private final Map<Id<Idea>, List<AgendaSeat>> votes;
        private final Supplier<Map<Id<Idea>, Set<Id<Person>>>> barred = SingletonSupplier.of(this::barredMembers);

        Count(BoardSession session) {
            ideas = agendas.ideas(session.id());
            votes = mapper.agendaSeats(session.id(), session.jamId()).stream()
                    .collect(Collectors.groupingBy(AgendaSeat::ideaId));
        }

        Set<Id<Person>> of(Collection<Id<Person>> present) {
            Set<Id<Person>> members = onTheBoard(present);
            Set<Id<Person>> counted = ideas.isEmpty() ? members : entitled(members);
            Map<Id<Person>, Set<Id<Person>>> places = new HashMap<>();
            present.stream()
                    .filter(person -> !members.contains(person))
                    .forEach(substitute -> places.put(substitute, placesFor(substitute, counted)));
            Map<Id<Person>, Id<Person>> taken = new HashMap<>();
            places.keySet().stream().sorted().forEach(substitute -> seat(substitute, places, taken, new HashSet<>()));
            Set<Id<Person>> all = new LinkedHashSet<>(counted);
            all.addAll(taken.values());
            return all;
        }

        private Set<Id<Person>> entitled(Set<Id<Person>> members) {
            Set<Id<Person>> entitled = new LinkedHashSet<>();
            for (Id<Idea> idea : ideas) {
                if (entitled.size() == members.size()) {
                    break;
                }
                members.stream().filter(member -> mayVote(idea, member)).forEach(entitled::add);
            }
            return entitled;
        }

        /** Before the vote is open, whoever has no conflict of interest. */
        private boolean mayVote(Id<Idea> idea, Id<Person> member) {
            return votes.containsKey(idea)
                    ? votes.get(idea).stream().anyMatch(seat -> seat.isFor(member))
                    : !barred.get().get(idea).contains(member);
        }

        private Set<Id<Person>> placesFor(Id<Person> substitute, Set<Id<Person>> counted) {
            Set<Id<Person>> places = new LinkedHashSet<>();
            votes.forEach((idea, seated) -> {
                if (seated.stream().anyMatch(seat -> seat.isFor(substitute))) {
                    seated.stream()
                            .filter(AgendaSeat::hasLeft)
                            .map(AgendaSeat::personId)
                            .forEach(places::add);
                    places.addAll(barred.get().get(idea));
                }
            });
            places.removeAll(counted);
            return places;
        }

        private Map<Id<Idea>, Set<Id<Person>>> barredMembers() {
            Map<Id<Idea>, Set<Id<Person>>> all = seats.barred(ideas);
            Set<Id<Person>> members =
                    onTheBoard(all.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
            all.values().forEach(here -> here.retainAll(members));
            return all;
        }
    }

    private Set<Id<Person>> onTheBoard(Collection<Id<Person>> all) {
        return people.roles(all).entrySet().stream()
                .filter(one -> one.getValue().contains(Role.BOARD))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Finds the substitute a place, if need be by moving another to a place they may have as well. */
    private static boolean seat(
            Id<Person> substitute,
            Map<Id<Person>, Set<Id<Person>>> places,
            Map<Id<Person>, Id<Person>> taken,
            Set<Id<Person>> tried) {
        for (Id<Person> place : places.get(substitute)) {
            if (tried.add(place) && (!taken.containsKey(place) || seat(taken.get(place), places, taken, tried))) {
                taken.put(place, substitute);
                return true;
            }
        }
        return false;
    }
}
