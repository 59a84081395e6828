package org.jamfund.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** Experts to choose from. Whoever is asked has one more seat to fill before the next is asked, so that work spreads evenly. */
final class Present {

    /** An expert, and what they know in small letters. */
    record Entry(Roster.Listed listed, Set<String> topics, Set<String> languages) {}

    private final List<Entry> experts;
    private final Map<Id<Person>, Integer> loads;

    Present(List<Entry> experts, Map<Id<Person>, Integer> loads) {
        this.experts = experts;
        this.loads = new HashMap<>(loads);
    }

    Set<Id<Person>> ids() {
        return experts.stream().map(one -> one.listed().id()).collect(Collectors.toSet());
    }

    /** The first to ask of those who may be, see {@link Candidate#FIRST_TO_ASK}; the same experts give the same answer. */
    List<Candidate> first(ReviewBrief brief, int atMost, Predicate<Id<Person>> mayBe) {
        String topic = brief.topic() == null ? null : brief.topic().toLowerCase(Locale.ROOT);
        Set<String> language = namesOf(brief.language());
        TreeSet<Candidate> first = new TreeSet<>(Candidate.FIRST_TO_ASK);
        for (Entry expert : experts) {
            if (mayBe.test(expert.listed().id())) {
                first.add(candidate(expert, topic, language));
                if (first.size() > atMost) {
                    first.pollLast();
                }
            }
        }
        return new ArrayList<>(first);
    }

    /** They have one seat more. */
    void ask(Candidate candidate) {
        loads.merge(candidate.id(), 1, Integer::sum);
    }

    private Candidate candidate(Entry expert, @Nullable String topic, Set<String> language) {
        return new Candidate(
                expert.listed().id(),
                loads.getOrDefault(expert.listed().id(), 0),
                expert.listed().capacity(),
                topic != null && expert.topics().contains(topic),
                language.isEmpty() || !Collections.disjoint(expert.languages(), language));
    }

    /** An expert may have named a language by its code, in English or in itself. */
    private static Set<String> namesOf(@Nullable String language) {
        if (language == null) {
            return Set.of();
        }
        Locale locale = Locale.forLanguageTag(language);
        return Stream.of(language, locale.getDisplayLanguage(Locale.ENGLISH), locale.getDisplayLanguage(locale))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
