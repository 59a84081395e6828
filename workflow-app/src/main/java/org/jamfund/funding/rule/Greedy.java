package org.jamfund.funding.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Entrants in the order of their strength, each taken if it still fits the budget and skipped if not. Votes are counted per
 * voter whatever the kind of ballot. Every comparison is exact.
 */
final class Greedy implements Rule {

    static final Greedy BY_VOTES = new Greedy(Comparator.comparingLong(Entrant::votes));
    static final Greedy BY_VOTES_PER_COST =
            new Greedy((one, other) -> crosswise(one, other).compareTo(crosswise(other, one)));
    static final Greedy BY_POINTS = new Greedy(Comparator.comparingLong(Entrant::points));

    private final Comparator<Entrant> strongestFirst;

    private Greedy(Comparator<Entrant> strength) {
        this.strongestFirst = strength.reversed();
    }

    @Override
    public Outcome select(Electorate electorate, Terms terms, Patience patience) {
        return select(electorate.entrants(), terms.purse());
    }

    /** The same with what is left in a purse; from these entrants only. */
    Outcome select(List<Entrant> entrants, Purse purse) {
        List<Entrant> ordered = entrants.stream()
                .sorted(strongestFirst.thenComparing(Entrant.TIE_BREAK))
                .toList();
        Selection selection = new Selection(purse);
        for (int from = 0, to; from < ordered.size(); from = to) {
            to = endOfEquals(ordered, from);
            selection.take(ordered.subList(from, to));
        }
        return new Outcome(selection.selected, selection.left, selection.ties, null);
    }

    private int endOfEquals(List<Entrant> ordered, int from) {
        int to = from + 1;
        while (to < ordered.size() && strongestFirst.compare(ordered.get(from), ordered.get(to)) == 0) {
            to++;
        }
        return to;
    }

    /** a/b < c/d exactly when a*d < c*b; the products may need more than 64 bits. */
    private static BigInteger crosswise(Entrant one, Entrant other) {
        return BigInteger.valueOf(one.votes()).multiply(BigInteger.valueOf(other.cost()));
    }

    private static final class Selection {

        private final List<Entrant> selected = new ArrayList<>();
        private final List<Entrant> left = new ArrayList<>();
        private final List<Tie> ties = new ArrayList<>();
        private final Purse purse;

        Selection(Purse purse) {
            this.purse = purse;
        }

        void take(List<Entrant> equals) {
            List<Entrant> tied = equals.stream().filter(purse::affords).toList();
            List<Entrant> taken = new ArrayList<>();
            for (Entrant entrant : equals) {
                if (purse.affords(entrant)) {
                    purse.pay(entrant);
                    taken.add(entrant);
                } else {
                    left.add(entrant);
                }
            }
            selected.addAll(taken);
            if (tied.size() > 1) {
                ties.add(new Tie(tied, taken));
            }
        }
    }
}
