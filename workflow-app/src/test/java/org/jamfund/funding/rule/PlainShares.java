package org.jamfund.funding.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Equal Shares written down as it is defined, voter by voter in fractions: slow, and coded apart from what it checks. */
final class PlainShares {

    private final RandomElectorate election;
    private final Satisfaction satisfaction;
    private final Ratio[] balances;
    private final List<Entrant> bought = new ArrayList<>();
    private final List<List<Entrant>> ties = new ArrayList<>();

    PlainShares(RandomElectorate election, Satisfaction satisfaction, long total) {
        this.election = election;
        this.satisfaction = satisfaction;
        this.balances = new Ratio[election.ballots().size()];
        Arrays.fill(balances, Ratio.of(total).by(balances.length));
    }

    List<Entrant> bought() {
        return bought;
    }

    List<List<Entrant>> ties() {
        return ties;
    }

    Ratio[] balances() {
        return balances;
    }

    PlainShares run() {
        for (Entrant next = next(); next != null; next = next()) {
            buy(next);
        }
        return this;
    }

    /** Charges the supporters what that entrant costs them now. */
    void buy(Entrant entrant) {
        Ratio price = price(entrant);
        for (int voter = 0; voter < balances.length; voter++) {
            balances[voter] = balances[voter].minus(balances[voter].min(price.times(gain(voter, entrant))));
        }
        bought.add(entrant);
    }

    /** What its supporters have left together. */
    Ratio means(Entrant entrant) {
        Ratio means = Ratio.ZERO;
        for (int voter = 0; voter < balances.length; voter++) {
            means = gain(voter, entrant) > 0 ? means.plus(balances[voter]) : means;
        }
        return means;
    }

    private @Nullable Entrant next() {
        List<Entrant> affordable = election.entrants().stream()
                .filter(one -> !bought.contains(one) && means(one).compareTo(Ratio.of(one.cost())) >= 0)
                .toList();
        if (affordable.isEmpty()) {
            return null;
        }
        Ratio least = affordable.stream()
                .map(this::told)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Entrant> best = affordable.stream()
                .filter(one -> told(one).compareTo(least) == 0)
                .sorted(Entrant.TIE_BREAK)
                .toList();
        if (best.size() > 1) {
            ties.add(best);
        }
        return best.get(0);
    }

    private Ratio told(Entrant entrant) {
        return satisfaction == Satisfaction.COST ? price(entrant).by(entrant.cost()) : price(entrant);
    }

    /** Voters in the order of what they have per unit: the first price at which those who have less give all and the rest pay in full. */
    private Ratio price(Entrant entrant) {
        List<Integer> supporters = new ArrayList<>();
        for (int voter = 0; voter < balances.length; voter++) {
            if (gain(voter, entrant) > 0) {
                supporters.add(voter);
            }
        }
        supporters.sort(Comparator.comparing(voter -> balances[voter].by(gain(voter, entrant))));
        Ratio missing = Ratio.of(entrant.cost());
        long units =
                supporters.stream().mapToLong(voter -> gain(voter, entrant)).sum();
        for (int voter : supporters) {
            Ratio price = missing.by(units);
            if (price.compareTo(balances[voter].by(gain(voter, entrant))) <= 0) {
                return price;
            }
            missing = missing.minus(balances[voter]);
            units -= gain(voter, entrant);
        }
        throw new AssertionError("not affordable: " + entrant);
    }

    private long gain(int voter, Entrant entrant) {
        int[][] ballot = election.ballots().get(voter);
        int place = Arrays.binarySearch(ballot[0], election.entrants().indexOf(entrant));
        return place < 0 ? 0 : satisfaction == Satisfaction.POINTS ? ballot[1][place] : 1;
    }
}
