package org.jamfund.funding.rule;

import java.util.List;

/** What a rule selects, strongest first, what it leaves, in the same order, and the ties it met. */
public record Outcome(List<Candidate> selected, List<Candidate> left, List<Tie> ties) {

    public Outcome {
        selected = List.copyOf(selected);
        left = List.copyOf(left);
        ties = List.copyOf(ties);
    }

    public long totalCost() {
        return selected.stream().mapToLong(Candidate::cost).reduce(0, Math::addExact);
    }
}
