package org.jamfund.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Roster roster;
    private final Conflicts conflicts;
    private final PanelLog log;
    private final People people;

    Experts(ExpertMapper experts, Roster roster, Conflicts conflicts, PanelLog log, People people) {
        this.experts = experts;
        this.roster = roster;
        this.conflicts = conflicts;
        this.log = log;
        this.people = people;
    }

    /** The first to ask, see {@link Candidate#FIRST_TO_ASK}; the same tables give the same experts. Logs who was passed over. */
    List<Id<Person>> best(ReviewBrief brief, Round round, int atMost) {
        if (atMost == 0) {
            return List.of();
        }
        List<Candidate> all = roster(brief, round);
        Map<Id<Person>, Conflict> conflicted = conflicted(round, all);
        log.passedOver(brief, conflicted);
        return ranked(all, conflicted).limit(atMost).map(Candidate::id).toList();
    }

    /** The same for a facilitator to choose from. */
    List<Candidate> eligible(ReviewBrief brief, Round round, int atMost) {
        List<Candidate> all = roster(brief, round);
        return ranked(all, conflicted(round, all)).limit(atMost).toList();
    }

    private List<Candidate> roster(ReviewBrief brief, Round round) {
        Set<Id<Person>> asked = asked(round);
        return roster.of(brief).stream()
                .filter(candidate -> !asked.contains(candidate.id()))
                .toList();
    }

    private Map<Id<Person>, Conflict> conflicted(Round round, List<Candidate> all) {
        Map<Id<Person>, Conflict> conflicted = new HashMap<>(conflicts.among(round.idea(), Role.EXPERT));
        conflicted.keySet().retainAll(all.stream().map(Candidate::id).collect(Collectors.toSet()));
        return conflicted;
    }

    /** Whoever is chosen is looked at once more: an account may have been closed since the roster was read. */
    private Stream<Candidate> ranked(List<Candidate> all, Map<Id<Person>, Conflict> conflicted) {
        return all.stream()
                .filter(candidate -> !conflicted.containsKey(candidate.id()))
                .sorted(Candidate.FIRST_TO_ASK)
                .filter(candidate -> experts.isExpert(candidate.id()));
    }

    private Set<Id<Person>> asked(Round round) {
        Set<Id<Person>> asked = new HashSet<>(experts.departed(round.idea()));
        experts.seated(round).stream()
                .flatMap(seat -> Stream.of(seat.expertId(), seat.successorId()))
                .filter(Objects::nonNull)
                .forEach(asked::add);
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

    boolean isExpert(Id<Person> person) {
        return experts.isExpert(person);
    }
}
