package org.jamfund.review.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jamfund.jam.Criterion;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.review.Assessment;
import org.jamfund.review.Recommendation;
import org.jspecify.annotations.Nullable;

/** An assessment as its reader may know it; scores come in the order of the scorecard. */
record AssessmentShown(
        int round,
        int revision,
        @Nullable String expert,
        Map<String, Integer> scores,
        Recommendation recommendation,
        String comment,
        @Nullable String boardComment,
        Instant filedAt) {

    static AssessmentShown of(Assessment assessment, Scorecard scorecard, Map<Id<Person>, Person> experts) {
        Person expert = assessment.expertId() == null ? null : experts.get(assessment.expertId());
        return new AssessmentShown(
                assessment.round(),
                assessment.revision(),
                expert == null ? null : expert.username(),
                inOrder(assessment.scores(), scorecard),
                assessment.recommendation(),
                assessment.comment(),
                assessment.boardComment(),
                assessment.filedAt());
    }

    static Map<String, Integer> inOrder(Map<String, Integer> scores, Scorecard scorecard) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        scorecard.criteria().stream()
                .map(Criterion::code)
                .filter(scores::containsKey)
                .forEach(code -> ordered.put(code, scores.get(code)));
        return ordered;
    }
}
