package org.jamfund.review;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.springframework.stereotype.Component;

/**
 * The experts there are, with what they know and have to do. What they know is said once, with the account, and kept in
 * memory for as long as the same people hold the role; who they are and what they have to do is read each time.
 */
@Component
class Roster {

    private final ExpertMapper experts;
    private final AtomicReference<Knowledge> known =
            new AtomicReference<>(new Knowledge(new Digest(-1, 0, 0), Map.of(), Map.of()));

    Roster(ExpertMapper experts) {
        this.experts = experts;
    }

    /** How many experts, of whom, and with how many entries of expertise. */
    record Digest(long holders, long marks, long entries) {}

    /** An expert as the account says. */
    record Listed(Id<Person> id, int capacity) {}

    /** Something an expert knows, in small letters. */
    record Known(Id<Person> id, String kind, String name) {}

    /** What an expert has to do. */
    record Load(Id<Person> id, int openSeats) {}

    private record Knowledge(
            Digest digest, Map<Id<Person>, Set<String>> topics, Map<Id<Person>, Set<String>> languages) {}

    /** Every enabled expert as they are now. */
    Present present() {
        Knowledge knowledge = current();
        Map<Id<Person>, Integer> loads = experts.loads().stream().collect(Collectors.toMap(Load::id, Load::openSeats));
        return new Present(
                experts.listed().stream()
                        .map(one -> new Present.Entry(
                                one,
                                knowledge.topics().getOrDefault(one.id(), Set.of()),
                                knowledge.languages().getOrDefault(one.id(), Set.of())))
                        .toList(),
                loads);
    }

    private Knowledge current() {
        Digest now = experts.digest();
        Knowledge before = known.get();
        if (before.digest().equals(now)) {
            return before;
        }
        Knowledge fresh = new Knowledge(now, byPerson("topic"), byPerson("language"));
        known.set(fresh);
        return fresh;
    }

    private Map<Id<Person>, Set<String>> byPerson(String kind) {
        return experts.expertise(kind).stream()
                .collect(Collectors.groupingBy(Known::id, Collectors.mapping(Known::name, Collectors.toSet())));
    }
}
