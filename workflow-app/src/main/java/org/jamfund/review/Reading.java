package org.jamfund.review;

import java.util.List;

/** What somebody may know of an idea's reviews: assessments that are not blind to them, and how far each round is. */
public record Reading(List<Assessment> assessments, List<RoundCount> rounds) {

    public Reading {
        assessments = List.copyOf(assessments);
        rounds = List.copyOf(rounds);
    }

    public List<Assessment> ofRound(int number) {
        return assessments.stream()
                .filter(assessment -> assessment.round() == number)
                .toList();
    }
}
