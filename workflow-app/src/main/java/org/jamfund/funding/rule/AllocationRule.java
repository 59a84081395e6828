package org.jamfund.funding.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jamfund.kernel.Coded;

/**
 * Greedy rules: candidates in the order of their strength, each taken if it still fits the budget and skipped if not.
 * Votes are counted per voter whatever the kind of ballot. Every comparison is exact.
 */
public enum AllocationRule implements Coded {
    GREEDY_VOTES(Comparator.comparingLong(Candidate::votes)),
    GREEDY_VOTES_PER_COST((one, other) -> crosswise(one, other).compareTo(crosswise(other, one))),
    GREEDY_SCORE(Comparator.comparingLong(Candidate::points));

    private final Comparator<Candidate> strongestFirst;

    AllocationRule(Comparator<Candidate> strength) {
        this.strongestFirst = strength.reversed();
    }

    public Outcome select(List<Candidate> candidates, long budget) {
        List<Candidate> ordered = candidates.stream()
                .sorted(strongestFirst.thenComparing(Candidate.TIE_BREAK))
                .toList();
        Selection selection = new Selection(budget);
        for (int from = 0, to; from < ordered.size(); from = to) {
            to = endOfEquals(ordered, from);
            selection.take(ordered.subList(from, to));
        }
        return selection.outcome();
    }

    private int endOfEquals(List<Candidate> ordered, int from) {
        int to = from + 1;
        while (to < ordered.size() && strongestFirst.compare(ordered.get(from), ordered.get(to)) == 0) {
            to++;
        }
        return to;
    }

    /** a/b < c/d exactly when a*d < c*b; the products may need more than 64 bits. */
    private static BigInteger crosswise(Candidate one, Candidate other) {
        return BigInteger.valueOf(one.votes()).multiply(BigInteger.valueOf(other.cost()));
    }

    private static final class Selection {

        private final List<Candidate> selected = new ArrayList<>();
        private final List<Candidate> left = new ArrayList<>();
        private final List<Tie> ties = new ArrayList<>();
        private long remaining;

        Selection(long budget) {
            this.remaining = budget;
        }

        void take(List<Candidate> equals) {
            List<Candidate> tied =
                    equals.stream().filter(one -> one.cost() <= remaining).toList();
            List<Candidate> taken = new ArrayList<>();
            for (Candidate candidate : equals) {
                if (candidate.cost() <= remaining) {
                    remaining -= candidate.cost();
                    taken.add(candidate);
                } else {
                    left.add(candidate);
                }
            }
            selected.addAll(taken);
            if (tied.size() > 1) {
                ties.add(new Tie(tied, taken));
            }
        }

        Outcome outcome() {
            return new Outcome(selected, left, ties);
        }
    }
}
