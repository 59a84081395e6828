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
    private final Conflicts conflicts;
    private final PanelLog log;
    private final People people;

    Experts(ExpertMapper experts, Conflicts conflicts, PanelLog log, People people) {
        this.experts = experts;
        this.conflicts = conflicts;
        this.log = log;
        this.people = people;
    }

    /** The first to ask, see {@link Candidate#FIRST_TO_ASK}; the same tables give the same experts. Logs who was passed over. */
    List<Id<Person>> best(ReviewBrief brief, Round round, int atMost) {
        if (atMost == 0) {
            return List.of();
        }
        List<Candidate> roster = roster(round);
        Map<Id<Person>, Conflict> conflicted = conflicted(round, roster);
        log.passedOver(brief, conflicted);
        return ranked(brief, roster, conflicted)
                .limit(atMost)
                .map(Candidate::id)
                .toList();
    }

    /** The same for a facilitator to choose from. */
    List<Candidate> eligible(ReviewBrief brief, Round round, int atMost) {
        List<Candidate> roster = roster(round);
        return ranked(brief, roster, conflicted(round, roster)).limit(atMost).toList();
    }

    private List<Candidate> roster(Round round) {
        Set<Id<Person>> asked = asked(round);
        return experts.roster().stream()
                .filter(candidate -> !asked.contains(candidate.id()))
                .toList();
    }

    private Map<Id<Person>, Conflict> conflicted(Round round, List<Candidate> roster) {
        Map<Id<Person>, Conflict> conflicted = new HashMap<>(conflicts.among(round.idea(), Role.EXPERT));
        conflicted.keySet().retainAll(roster.stream().map(Candidate::id).collect(Collectors.toSet()));
        return conflicted;
    }

    private Stream<Candidate> ranked(ReviewBrief brief, List<Candidate> roster, Map<Id<Person>, Conflict> conflicted) {
        return informed(roster, brief)
                .filter(candidate -> !conflicted.containsKey(candidate.id()))
                .sorted(Candidate.FIRST_TO_ASK);
    }

    private Stream<Candidate> informed(List<Candidate> roster, ReviewBrief brief) {
        Set<Id<Person>> topic = brief.topic() == null ? Set.of() : experts.knowing("topic", brief.topic());
        String language = brief.language();
        Set<Id<Person>> readers = language == null ? Set.of() : experts.knowing("language", language);
        return roster.stream()
                .map(candidate -> candidate.with(
                        topic.contains(candidate.id()), language == null || readers.contains(candidate.id())));
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
