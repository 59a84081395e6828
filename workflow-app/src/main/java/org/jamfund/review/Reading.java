package org.jamfund.review;

import java.util.List;
import java.util.Optional;

/** What somebody may know of an idea's reviews: assessments that are not blind to them, and how far each round is. */
public record Reading(List<Assessment> assessments, List<RoundCount> rounds) {

    public Reading {
        assessments = List.copyOf(assessments);
        rounds = List.copyOf(rounds);
    }

    public Optional<RoundCount> round(int number) {
        return rounds.stream().filter(round -> round.round() == number).findFirst();
    }
}
