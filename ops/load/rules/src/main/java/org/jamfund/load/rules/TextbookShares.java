package org.jamfund.load.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jamfund.funding.rule.Entrant;

/**
 * The baseline: Equal Shares as textbooks have it, one ballot per voter, every entrant asked again after every purchase, in
 * floating point. Cost utilities, no completion.
 */
final class TextbookShares {

    private static final double EPSILON = 1e-6;

    private final List<Entrant> entrants;
    private final int[][] supporters;
    private final double[] balances;

    TextbookShares(List<Entrant> entrants, List<int[]> ballots, long budget) {
        this.entrants = entrants;
        this.supporters = supporters(entrants.size(), ballots);
        this.balances = new double[ballots.size()];
        Arrays.fill(balances, (double) budget / ballots.size());
    }

    List<Entrant> run() {
        List<Entrant> bought = new ArrayList<>();
        boolean[] gone = new boolean[entrants.size()];
        while (true) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < gone.length; i++) {
                double price = gone[i]
                        ? Double.POSITIVE_INFINITY
                        : price(i) / entrants.get(i).cost();
                if (price < least) {
                    least = price;
                    best = i;
                }
            }
            if (best < 0) {
                return bought;
            }
            double payment = least * entrants.get(best).cost();
            for (int voter : supporters[best]) {
                balances[voter] -= Math.min(balances[voter], payment);
            }
            gone[best] = true;
            bought.add(entrants.get(best));
        }
    }

    private double price(int entrant) {
        double[] sorted = Arrays.stream(supporters[entrant])
                .mapToDouble(voter -> balances[voter])
                .sorted()
                .toArray();
        double missing = entrants.get(entrant).cost();
        for (int i = 0; i < sorted.length; i++) {
            double price = missing / (sorted.length - i);
            if (price <= sorted[i] + EPSILON) {
                return price;
            }
            missing -= sorted[i];
        }
        return Double.POSITIVE_INFINITY;
    }

    private static int[][] supporters(int entrants, List<int[]> ballots) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < entrants; i++) {
            lists.add(new ArrayList<>());
        }
        for (int voter = 0; voter < ballots.size(); voter++) {
            for (int choice : ballots.get(voter)) {
                lists.get(choice).add(voter);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
