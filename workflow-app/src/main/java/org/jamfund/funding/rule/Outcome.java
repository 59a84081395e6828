package org.jamfund.funding.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule selects, strongest first, what it leaves, in the order of their votes, the ties it met, and what each voter had to
 * give where the rule shares the budget out.
 */
public record Outcome(
        List<Entrant> selected,
        List<Entrant> left,
        List<Tie> ties,
        @Nullable PerVoter perVoter) {

    public Outcome {
        selected = List.copyOf(selected);
        left = List.copyOf(left);
        ties = List.copyOf(ties);
    }

    public long totalCost() {
        return selected.stream().mapToLong(Entrant::cost).reduce(0, Math::addExact);
    }

    /** The share of one voter, in minor units exactly {@code total / voters}, and how often the rule was run to find it. */
    public record PerVoter(long total, long voters, int runs) {}
}
