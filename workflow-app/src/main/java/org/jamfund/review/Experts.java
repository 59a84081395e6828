package org.jamfund.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
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
    private final SeatBook seats;
    private final Roster roster;
    private final Conflicts conflicts;
    private final PanelLog log;
    private final People people;

    Experts(ExpertMapper experts, SeatBook seats, Roster roster, Conflicts conflicts, PanelLog log, People people) {
        this.experts = experts;
        this.seats = seats;
        this.roster = roster;
        this.conflicts = conflicts;
        this.log = log;
        this.people = people;
    }

    /**
     * For each vacancy whom to ask, one after the other: whoever is asked for the first has that seat to fill when the second
     * is looked at. Who was chosen is held and looked at again, for somebody may be about to change their account. Logs who was
     * passed over.
     */
    Map<Round, List<Id<Person>>> choose(List<Vacancy> vacancies) {
        if (vacancies.isEmpty()) {
            return Map.of();
        }
        Choice choice = chosen(vacancies);
        while (!standsWhenHeld(choice.experts())) {
            choice = chosen(vacancies);
        }
        log.passedOver(choice.passedOver());
        return choice.experts();
    }

    private record Choice(
            Map<Round, List<Id<Person>>> experts, Map<ReviewBrief, Map<Id<Person>, Conflict>> passedOver) {}

    private Choice chosen(List<Vacancy> vacancies) {
        List<Round> rounds = vacancies.stream().map(Vacancy::round).toList();
        Map<Id<Idea>, Map<Id<Person>, Conflict>> conflicts =
                this.conflicts.among(rounds.stream().map(Round::idea).toList(), Role.EXPERT);
        Map<Round, Set<Id<Person>>> asked = asked(rounds);
        Present present = roster.present();
        Set<Id<Person>> everybody = present.ids();
        Choice choice = new Choice(new HashMap<>(), new LinkedHashMap<>());
        for (Vacancy vacancy : vacancies) {
            Set<Id<Person>> before = asked.get(vacancy.round());
            Map<Id<Person>, Conflict> conflicted = conflicts.get(vacancy.round().idea());
            List<Candidate> first = present.first(
                    vacancy.brief(),
                    vacancy.seats(),
                    expert -> !before.contains(expert) && !conflicted.containsKey(expert));
            first.forEach(present::ask);
            choice.experts()
                    .put(vacancy.round(), first.stream().map(Candidate::id).toList());
            conflicted.keySet().retainAll(everybody);
            conflicted.keySet().removeAll(before);
            choice.passedOver().put(vacancy.brief(), conflicted);
        }
        return choice;
    }

    /** Holds who was chosen, and whether they may still be. */
    boolean standsWhenHeld(Map<Round, List<Id<Person>>> chosen) {
        Set<Id<Person>> all = chosen.values().stream().flatMap(List::stream).collect(toSet());
        people.hold(all);
        if (all.isEmpty() || !experts.among(all).containsAll(all)) {
            return all.isEmpty();
        }
        Map<Id<Idea>, Map<Id<Person>, Conflict>> conflicts =
                this.conflicts.between(chosen.keySet().stream().map(Round::idea).toList(), all);
        return chosen.entrySet().stream()
                .allMatch(one -> Collections.disjoint(
                        one.getValue(), conflicts.get(one.getKey().idea()).keySet()));
    }

    /** The first to ask for one seat more. */
    Optional<Id<Person>> next(ReviewBrief brief, Round round) {
        return choose(List.of(new Vacancy(brief, round, 1))).get(round).stream().findFirst();
    }

    /** The same for a facilitator to choose from. */
    List<Candidate> eligible(ReviewBrief brief, Round round, int atMost) {
        Set<Id<Person>> before = asked(round);
        Map<Id<Person>, Conflict> conflicted = conflicts.among(round.idea(), Role.EXPERT);
        return roster.present()
                .first(brief, atMost, expert -> !before.contains(expert) && !conflicted.containsKey(expert));
    }

    private Set<Id<Person>> asked(Round round) {
        return asked(List.of(round)).get(round);
    }

    /** Who left the idea in whatever round, and who sits or is awaited in this one. */
    private Map<Round, Set<Id<Person>>> asked(List<Round> rounds) {
        List<Id<Idea>> ideas = rounds.stream().map(Round::idea).toList();
        Map<Id<Idea>, Set<Id<Person>>> departed = experts.departed(ideas).stream()
                .collect(groupingBy(ConflictMapper.Bond::ideaId, mapping(ConflictMapper.Bond::personId, toSet())));
        Map<Round, List<Seat>> seated = seats.ofIdeas(ideas).stream().collect(groupingBy(Seat::inRound));
        Map<Round, Set<Id<Person>>> asked = new HashMap<>();
        for (Round round : rounds) {
            Set<Id<Person>> people = new HashSet<>(departed.getOrDefault(round.idea(), Set.of()));
            seated.getOrDefault(round, List.of()).stream()
                    .flatMap(seat -> Stream.of(seat.expertId(), seat.successorId()))
                    .filter(Objects::nonNull)
                    .forEach(people::add);
            asked.put(round, people);
        }
        return asked;
    }

    /** The expert of that username, or the reason why it cannot be that one. */
    Id<Person> named(Round round, String username) {
        Person person = people.byUsername(username)
                .filter(Person::enabled)
                .orElseThrow(() -> Invalid.field("expert", "unknown", username));
        if (!people.roles(person.id()).contains(Role.EXPERT)) {
            throw Refusal.of("not-an-expert", username).asException();
        }
        conflicts.requireNone(round.idea(), person.id());
        if (asked(round).contains(person.id())) {
            throw Refusal.of("already-asked", username).asException();
        }
        return person.id();
    }

    /** Whether that is who has the seat or is named for it. */
    boolean holds(Seat seat, String username) {
        return people.byUsername(username)
                .map(Person::id)
                .filter(id -> id.equals(seat.expertId()) || id.equals(seat.successorId()))
                .isPresent();
    }

    /** Whether somebody who was named or seated before may still judge the idea. */
    boolean mayJudge(Round round, Id<Person> person) {
        return experts.isExpert(person)
                && conflicts.between(round.idea(), person).isEmpty();
    }

    /** Nobody chooses who judges what they may not judge themselves. */
    void requireImpartial(Id<Idea> idea, Id<Person> person) {
        if (conflicts.between(idea, person).isPresent()) {
            throw Refusal.of("partial-facilitator").asException();
        }
    }

    /** Those of them who are experts with an account. */
    Set<Id<Person>> among(Collection<Id<Person>> people) {
        return experts.among(people);
    }
}
