package org.jamfund.funding.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A small election drawn from a seed: few costs and few voters, so that ties, empty ballots and exhausted voters are common. */
record RandomElectorate(List<Entrant> entrants, List<int[][]> ballots, Terms terms) {

    static RandomElectorate seeded(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(7);
        long unit = random.nextBoolean() ? 1 : 1 + random.nextInt(1_000_000_007);
        unit = random.nextInt(20) == 0 ? 400_000_000_000_000_000L / 60 : unit;
        long[] costs = random.longs(size, 1, 13).toArray();
        int most = random.nextBoolean() ? 1 : 5;
        List<int[][]> ballots = new ArrayList<>();
        for (int voters = 1 + random.nextInt(14); voters > 0; voters--) {
            TreeMap<Integer, Integer> ballot = new TreeMap<>();
            for (int choice = 0; choice < size; choice++) {
                if (random.nextInt(3) == 0) {
                    ballot.put(choice, 1 + random.nextInt(most));
                }
            }
            ballots.add(new int[][] {ints(ballot.keySet()), ints(ballot.values())});
        }
        List<Entrant> entrants = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entrants.add(counted(i, costs[i] * unit, ballots, random.nextInt(3)));
        }
        long budget = unit * (1 + random.nextInt(40));
        return new RandomElectorate(entrants, ballots, Terms.of(budget, Math.max(1, unit / 7)));
    }

    Electorate electorate() {
        Electorate.Builder builder = Electorate.of(entrants);
        ballots.forEach(ballot -> builder.add("", 1, ballot[0], ballot[1]));
        return builder.build();
    }

    /** The same ballots in another order, and the entrants listed in another. */
    Electorate shuffled(long seed) {
        Random random = new Random(seed);
        List<Entrant> others = new ArrayList<>(entrants);
        Collections.shuffle(others, random);
        List<int[][]> cast = new ArrayList<>(ballots);
        Collections.shuffle(cast, random);
        Electorate.Builder builder = Electorate.of(entrants);
        cast.forEach(ballot -> builder.add("", 1, ballot[0], ballot[1]));
        return builder.build().among(others);
    }

    private static Entrant counted(int index, long cost, List<int[][]> ballots, int topic) {
        long votes = 0;
        long points = 0;
        for (int[][] ballot : ballots) {
            for (int i = 0; i < ballot[0].length; i++) {
                votes += ballot[0][i] == index ? 1 : 0;
                points += ballot[0][i] == index ? ballot[1][i] : 0;
            }
        }
        return new Entrant("c" + index, "t" + topic, cost, votes, points);
    }

    private static int[] ints(java.util.Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
