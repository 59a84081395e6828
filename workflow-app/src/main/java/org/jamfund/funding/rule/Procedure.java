package org.jamfund.funding.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that settles a list: the rule, what it may spend, and the steps around it, each as used by cities that vote with Equal
 * Shares. First, entrants too dear for their support are dropped; then each topic with a floor gets what the rule selects for
 * that money alone; then the rule selects from the rest with the rest; and in the end greedy selection takes its place if more
 * voters have more funded entrants under it than fewer.
 *
 * @param support drops entrants wanted by less than {@code cost / (support * budget)} of the voters; null drops none
 * @param compared whether greedy selection may take the rule's place
 * @param floors minor units by topic
 */
public record Procedure(
        AllocationRule rule, Terms terms, @Nullable Integer support, boolean compared, Map<String, Long> floors) {

    public Procedure {
        floors = Map.copyOf(floors);
    }

    public static Procedure plain(AllocationRule rule, Terms terms) {
        return new Procedure(rule, terms, null, false, Map.of());
    }

    public Decision decide(Electorate electorate) {
        Set<Entrant> dropped = new HashSet<>(electorate.entrants());
        dropped.removeIf(one -> isSupported(one, electorate.voters()));
        Electorate admitted = without(electorate, dropped);
        Outcome outcome = select(admitted, rule);
        Outcome greedy = compared ? select(admitted, AllocationRule.GREEDY_VOTES) : outcome;
        HeadToHead comparison = HeadToHead.of(admitted, greedy, outcome);
        List<Entrant> below =
                electorate.entrants().stream().filter(dropped::contains).toList();
        return new Decision(comparison.greedyWins() ? greedy : outcome, below, compared ? comparison : null);
    }

    private boolean isSupported(Entrant one, long voters) {
        if (support == null) {
            return true;
        }
        BigInteger supported = product(one.votes(), support).multiply(BigInteger.valueOf(terms.budget()));
        return supported.compareTo(product(one.cost(), voters)) >= 0;
    }

    private Outcome select(Electorate electorate, AllocationRule by) {
        if (floors.isEmpty()) {
            return by.select(electorate, terms);
        }
        List<Entrant> selected = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (Map.Entry<String, Long> floor : new TreeMap<>(floors).entrySet()) {
            Electorate topic = electorate.among(electorate.entrants().stream()
                    .filter(one -> one.topic().equals(floor.getKey()))
                    .toList());
            Outcome first = by.select(topic, spent(selected, floor.getValue()));
            selected.addAll(first.selected());
            ties.addAll(first.ties());
        }
        Outcome rest = by.select(without(electorate, Set.copyOf(selected)), spent(selected, terms.budget()));
        selected.addAll(rest.selected());
        ties.addAll(rest.ties());
        return new Outcome(selected, rest.left(), ties, rest.perVoter());
    }

    /** What is left of the terms: at most so much of the budget, and of each cap what its topic has not had. */
    private Terms spent(List<Entrant> selected, long atMost) {
        Map<String, Long> caps = new HashMap<>(terms.caps());
        selected.forEach(one -> caps.computeIfPresent(one.topic(), (topic, cap) -> cap - one.cost()));
        long cost = selected.stream().mapToLong(Entrant::cost).sum();
        return new Terms(Math.min(atMost, terms.budget() - cost), terms.step(), caps);
    }

    private static Electorate without(Electorate electorate, Set<Entrant> some) {
        return some.isEmpty()
                ? electorate
                : electorate.among(electorate.entrants().stream()
                        .filter(one -> !some.contains(one))
                        .toList());
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    /** The list, the entrants that were dropped for want of support, and how it compares with greedy selection where asked. */
    public record Decision(
            Outcome outcome,
            List<Entrant> unsupported,
            @Nullable HeadToHead comparison) {

        boolean selects(String name) {
            return outcome.selected().stream().anyMatch(one -> one.name().equals(name));
        }
    }

    /** How many voters have more funded entrants under greedy selection, and how many under the rule. */
    public record HeadToHead(long votersForGreedy, long votersForRule) {

        static HeadToHead of(Electorate electorate, Outcome greedy, Outcome rule) {
            boolean[] inGreedy = electorate.marks(greedy.selected());
            boolean[] inRule = electorate.marks(rule.selected());
            long forGreedy = 0;
            long forRule = 0;
            for (BallotGroup group : electorate.groups()) {
                int balance = Integer.compare(group.count(inGreedy), group.count(inRule));
                forGreedy += balance > 0 ? group.voters() : 0;
                forRule += balance < 0 ? group.voters() : 0;
            }
            return new HeadToHead(forGreedy, forRule);
        }

        public boolean greedyWins() {
            return votersForGreedy > votersForRule;
        }
    }
}
