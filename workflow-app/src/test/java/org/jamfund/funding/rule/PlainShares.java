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
    private final List<Candidate> bought = new ArrayList<>();
    private final List<List<Candidate>> ties = new ArrayList<>();

    PlainShares(RandomElectorate election, Satisfaction satisfaction, long total) {
        this.election = election;
        this.satisfaction = satisfaction;
        this.balances = new Ratio[election.ballots().size()];
        Arrays.fill(balances, Ratio.of(total).by(balances.length));
    }

    List<Candidate> bought() {
        return bought;
    }

    List<List<Candidate>> ties() {
        return ties;
    }

    Ratio[] balances() {
        return balances;
    }

    PlainShares run() {
        for (Candidate next = next(); next != null; next = next()) {
            buy(next);
        }
        return this;
    }

    /** Charges the supporters what that candidate costs them now. */
    void buy(Candidate candidate) {
        Ratio price = price(candidate);
        for (int voter = 0; voter < balances.length; voter++) {
            balances[voter] = balances[voter].minus(balances[voter].min(price.times(gain(voter, candidate))));
        }
        bought.add(candidate);
    }

    /** What its supporters have left together. */
    Ratio means(Candidate candidate) {
        Ratio means = Ratio.ZERO;
        for (int voter = 0; voter < balances.length; voter++) {
            means = gain(voter, candidate) > 0 ? means.plus(balances[voter]) : means;
        }
        return means;
    }

    private @Nullable Candidate next() {
        List<Candidate> affordable = election.candidates().stream()
                .filter(one -> !bought.contains(one) && means(one).compareTo(Ratio.of(one.cost())) >= 0)
                .toList();
        if (affordable.isEmpty()) {
            return null;
        }
        Ratio least = affordable.stream()
                .map(this::told)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Candidate> best = affordable.stream()
                .filter(one -> told(one).compareTo(least) == 0)
                .sorted(Candidate.TIE_BREAK)
                .toList();
        if (best.size() > 1) {
            ties.add(best);
        }
        return best.get(0);
    }

    private Ratio told(Candidate candidate) {
        return satisfaction == Satisfaction.COST ? price(candidate).by(candidate.cost()) : price(candidate);
    }

    /** Voters in the order of what they have per unit: the first price at which those who have less give all and the rest pay in full. */
    private Ratio price(Candidate candidate) {
        List<Integer> supporters = new ArrayList<>();
        for (int voter = 0; voter < balances.length; voter++) {
            if (gain(voter, candidate) > 0) {
                supporters.add(voter);
            }
        }
        supporters.sort(Comparator.comparing(voter -> balances[voter].by(gain(voter, candidate))));
        Ratio missing = Ratio.of(candidate.cost());
        long units =
                supporters.stream().mapToLong(voter -> gain(voter, candidate)).sum();
        for (int voter : supporters) {
            Ratio price = missing.by(units);
            if (price.compareTo(balances[voter].by(gain(voter, candidate))) <= 0) {
                return price;
            }
            missing = missing.minus(balances[voter]);
            units -= gain(voter, candidate);
        }
        throw new AssertionError("not affordable: " + candidate);
    }

    private long gain(int voter, Candidate candidate) {
        int[][] ballot = election.ballots().get(voter);
        int place = Arrays.binarySearch(ballot[0], election.candidates().indexOf(candidate));
        return place < 0 ? 0 : satisfaction == Satisfaction.POINTS ? ballot[1][place] : 1;
    }
}
