package org.jamfund.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The experts there are, with what they know and how much they take on, kept in memory for as long as the same people hold
 * the role: what somebody knows is said once, with the account. Whoever is chosen is looked at again, so a disabled account
 * is not asked. What they have to do is read each time.
 */
@Component
class Roster {

    private final ExpertMapper experts;
    private final AtomicReference<Snapshot> known =
            new AtomicReference<>(new Snapshot(new Digest(-1, 0, 0), List.of()));

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

    private record Entry(Listed listed, Set<String> topics, Set<String> languages) {

        Candidate candidate(ReviewBrief brief, int openSeats) {
            return new Candidate(
                    listed.id(),
                    openSeats,
                    listed.capacity(),
                    names(topics, brief.topic()),
                    brief.language() == null || reads(brief.language()));
        }

        /** An expert may have named a language by its code, in English or in itself. */
        private boolean reads(String language) {
            Locale locale = Locale.forLanguageTag(language);
            return names(languages, language)
                    || names(languages, locale.getDisplayLanguage(Locale.ENGLISH))
                    || names(languages, locale.getDisplayLanguage(locale));
        }

        private static boolean names(Set<String> names, @Nullable String name) {
            return name != null && names.contains(name.toLowerCase(Locale.ROOT));
        }
    }

    private record Snapshot(Digest digest, List<Entry> entries) {}

    /** Every expert as a candidate for the idea. */
    List<Candidate> of(ReviewBrief brief) {
        Map<Id<Person>, Integer> loads = experts.loads().stream().collect(Collectors.toMap(Load::id, Load::openSeats));
        return current().entries().stream()
                .map(entry ->
                        entry.candidate(brief, loads.getOrDefault(entry.listed().id(), 0)))
                .toList();
    }

    private Snapshot current() {
        Digest now = experts.digest();
        Snapshot before = known.get();
        if (before.digest().equals(now)) {
            return before;
        }
        Snapshot fresh = read(now);
        known.set(fresh);
        return fresh;
    }

    private Snapshot read(Digest digest) {
        Function<String, Map<Id<Person>, Set<String>>> byKind = kind -> experts.expertise(kind).stream()
                .collect(Collectors.groupingBy(Known::id, Collectors.mapping(Known::name, Collectors.toSet())));
        Map<Id<Person>, Set<String>> topics = byKind.apply("topic");
        Map<Id<Person>, Set<String>> languages = byKind.apply("language");
        return new Snapshot(
                digest,
                experts.listed().stream()
                        .map(one -> new Entry(
                                one,
                                topics.getOrDefault(one.id(), Set.of()),
                                languages.getOrDefault(one.id(), Set.of())))
                        .toList());
    }
}
