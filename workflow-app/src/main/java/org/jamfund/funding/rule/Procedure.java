package org.jamfund.funding.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that settles a list: the rule, what it may spend, and the steps around it, each as used by cities that vote with Equal
 * Shares. First, entrants that are not admitted are dropped; then each topic with a floor gets what the rule selects for
 * that money alone; then the rule selects from the rest with the rest; and in the end greedy selection takes its place if more
 * voters have more funded entrants under it than fewer.
 *
 * @param compared whether greedy selection may take the rule's place
 * @param floors minor units by topic
 */
public record Procedure(
        AllocationRule rule, Terms terms, Admission admission, boolean compared, Map<String, Long> floors) {

    public Procedure {
        floors = Map.copyOf(floors);
    }

    public static Procedure plain(AllocationRule rule, Terms terms) {
        return new Procedure(rule, terms, Admission.OPEN, false, Map.of());
    }

    public Decision decide(Electorate electorate) {
        return decide(electorate, Patience.ENDLESS);
    }

    public Decision decide(Electorate electorate, Patience patience) {
        List<Entrant> barred = electorate.entrants().stream()
                .filter(one -> !admission.isWithinThresholds(one))
                .toList();
        List<Entrant> unsupported = electorate.entrants().stream()
                .filter(one -> admission.isWithinThresholds(one)
                        && !admission.isSupported(one, electorate.voters(), terms.budget()))
                .toList();
        Set<Entrant> dropped = new HashSet<>(barred);
        dropped.addAll(unsupported);
        Electorate admitted = without(electorate, dropped);
        Outcome outcome = select(admitted, rule, patience);
        Outcome greedy = compared ? select(admitted, AllocationRule.GREEDY_VOTES, patience) : outcome;
        HeadToHead comparison = HeadToHead.of(admitted, greedy, outcome);
        return new Decision(
                comparison.greedyWins() ? greedy : outcome, barred, unsupported, compared ? comparison : null);
    }

    private Outcome select(Electorate electorate, AllocationRule by, Patience patience) {
        if (floors.isEmpty()) {
            return by.select(electorate, terms, patience);
        }
        List<Entrant> selected = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (Map.Entry<String, Long> floor : new TreeMap<>(floors).entrySet()) {
            Electorate topic = electorate.among(electorate.entrants().stream()
                    .filter(one -> one.topic().equals(floor.getKey()))
                    .toList());
            Outcome first = by.select(topic, spent(selected, floor.getValue()), patience);
            selected.addAll(first.selected());
            ties.addAll(first.ties());
        }
        Outcome rest = by.select(without(electorate, Set.copyOf(selected)), spent(selected, terms.budget()), patience);
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

    /** The list, the entrants outside of a threshold, those with too little support, and how it compares with greedy selection where asked. */
    public record Decision(
            Outcome outcome,
            List<Entrant> barred,
            List<Entrant> unsupported,
            @Nullable HeadToHead comparison) {

        /** Those left by the rule, most votes first, and then those it did not look at. */
        public List<Entrant> missed() {
            return Stream.of(outcome.left(), unsupported, barred)
                    .flatMap(List::stream)
                    .toList();
        }

        /** Whether the rule looked at it. */
        public boolean admits(Entrant one) {
            return !barred.contains(one) && !unsupported.contains(one);
        }

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
