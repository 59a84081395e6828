package org.jamfund.idea;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much ideas have in common with a text: the share of its significant words they contain, where long words weigh more
 * than short ones and a word in the title counts in full, in the problem by half.
 */
record Likeness(List<String> words) {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MIN_LENGTH = 4;
    private static final int MAX_WORDS = 12;
    private static final double LEAST = 0.15;
    private static final Set<String> COMMON = Set.of(
            "about", "aber", "alle", "also", "auch", "because", "been", "dass", "dies", "diese", "dieser", "each",
            "eine", "einem", "einen", "einer", "from", "have", "idea", "ideas", "into", "jede", "jeder", "kann", "mehr",
            "more", "nach", "nicht", "oder", "other", "over", "should", "sich", "sind", "some", "than", "that", "their",
            "them", "then", "there", "they", "this", "very", "want", "werden", "what", "when", "where", "which", "will",
            "wird", "with", "would", "your", "über");

    /** The longest significant words of a text; a text may have none. */
    static Likeness to(String text) {
        return new Likeness(wordsOf(text).stream()
                .filter(word -> !COMMON.contains(word))
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MAX_WORDS)
                .toList());
    }

    List<SimilarIdea> rank(List<IdeaSearchMapper.Candidate> candidates, int atMost) {
        return candidates.stream()
                .map(idea -> new SimilarIdea(idea.id(), idea.title(), score(idea)))
                .filter(similar -> similar.score() >= LEAST)
                .sorted(Comparator.comparing(SimilarIdea::score)
                        .reversed()
                        .thenComparing(similar -> similar.idea().value()))
                .limit(atMost)
                .toList();
    }

    private double score(IdeaSearchMapper.Candidate idea) {
        Set<String> title = wordsOf(idea.title());
        Set<String> problem = wordsOf(idea.problem());
        double shared = 0;
        double all = 0;
        for (String word : words) {
            all += word.length();
            shared += title.contains(word) ? word.length() : problem.contains(word) ? word.length() / 2.0 : 0;
        }
        return Math.round(100 * shared / all) / 100.0;
    }

    private static Set<String> wordsOf(String text) {
        return Arrays.stream(NOT_A_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= MIN_LENGTH)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
