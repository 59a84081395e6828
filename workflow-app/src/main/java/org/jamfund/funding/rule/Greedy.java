package org.jamfund.funding.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Candidates in the order of their strength, each taken if it still fits the budget and skipped if not. Votes are counted per
 * voter whatever the kind of ballot. Every comparison is exact.
 */
final class Greedy implements Rule {

    static final Greedy BY_VOTES = new Greedy(Comparator.comparingLong(Candidate::votes));
    static final Greedy BY_VOTES_PER_COST =
            new Greedy((one, other) -> crosswise(one, other).compareTo(crosswise(other, one)));
    static final Greedy BY_POINTS = new Greedy(Comparator.comparingLong(Candidate::points));

    private final Comparator<Candidate> strongestFirst;

    private Greedy(Comparator<Candidate> strength) {
        this.strongestFirst = strength.reversed();
    }

    @Override
    public Outcome select(Electorate electorate, Terms terms) {
        return select(electorate.candidates(), terms.purse());
    }

    /** The same with what is left in a purse; from these candidates only. */
    Outcome select(List<Candidate> candidates, Purse purse) {
        List<Candidate> ordered = candidates.stream()
                .sorted(strongestFirst.thenComparing(Candidate.TIE_BREAK))
                .toList();
        Selection selection = new Selection(purse);
        for (int from = 0, to; from < ordered.size(); from = to) {
            to = endOfEquals(ordered, from);
            selection.take(ordered.subList(from, to));
        }
        return new Outcome(selection.selected, selection.left, selection.ties, null);
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
        private final Purse purse;

        Selection(Purse purse) {
            this.purse = purse;
        }

        void take(List<Candidate> equals) {
            List<Candidate> tied = equals.stream().filter(purse::affords).toList();
            List<Candidate> taken = new ArrayList<>();
            for (Candidate candidate : equals) {
                if (purse.affords(candidate)) {
                    purse.pay(candidate);
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
    }
}
