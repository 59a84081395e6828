package org.jamfund.funding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.funding.rule.Admission;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.funding.rule.Procedure;
import org.jamfund.funding.rule.Terms;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which rule, among which ideas, with how much money, under which provisos. Without a budget it is all that was granted,
 * without a step one unit of the currency.
 */
public record Scenario(
        AllocationRule rule,
        Among among,
        @Nullable Money budget,
        @Nullable Money step,
        Provisos provisos) {

    public static Scenario of(AllocationRule rule, Among among, @Nullable Money budget) {
        return new Scenario(rule, among, budget, null, Provisos.NONE);
    }

    /**
     * What the board asks for beside the rule: ideas left out, support in proportion to the budget, comparison with
     * greedy selection, how much a topic gets at least and at most, and which statements of the file of an imported election
     * apply. See {@link Procedure}.
     */
    public record Provisos(
            Set<Id<Idea>> without,
            @Nullable Integer support,
            boolean compared,
            Map<String, Money> floors,
            Map<String, Money> caps,
            Set<FileRule> apply) {

        public static final Provisos NONE = new Provisos(Set.of(), null, false, Map.of(), Map.of(), Set.of());

        public Provisos {
            without = Set.copyOf(without);
            floors = Map.copyOf(floors);
            caps = Map.copyOf(caps);
            apply = Set.copyOf(apply);
        }

        /** What is left out must have stood in the vote, and a topic must be that of an idea that did. */
        void requireAbout(List<Contestant> contestants) {
            Set<Id<Idea>> ideas = contestants.stream().map(Contestant::ideaId).collect(Collectors.toSet());
            without.stream().filter(idea -> !ideas.contains(idea)).findFirst().ifPresent(unknown -> {
                throw Invalid.field("without", "unknown", unknown);
            });
            Set<String> topics = contestants.stream()
                    .flatMap(one -> Stream.ofNullable(one.topic()))
                    .collect(Collectors.toSet());
            requireKnown("floor", floors.keySet(), topics);
            requireKnown("cap", caps.keySet(), topics);
        }

        private static void requireKnown(String field, Set<String> named, Set<String> topics) {
            named.stream().filter(topic -> !topics.contains(topic)).findFirst().ifPresent(unknown -> {
                throw Invalid.field(field, "unknown", unknown);
            });
        }
    }

    /** Whether it takes ballots to answer it, and not only the votes of each idea. */
    boolean needsBallots() {
        return rule.needsBallots() || provisos.compared || provisos.apply.contains(FileRule.FILE_LIMITS);
    }

    Procedure procedure(Money budget, Admission admission) {
        Terms terms = new Terms(Amounts.minor(budget), Amounts.minor(stepOf(budget)), minor(provisos.caps));
        return new Procedure(rule, terms, admission, provisos.compared, minor(provisos.floors));
    }

    /** What is stored and shown: absent where the rule raises nothing. */
    @Nullable
    Money usedStep(Money budget) {
        return rule.raisesShares() ? stepOf(budget) : null;
    }

    private Money stepOf(Money budget) {
        return step == null ? Money.of(budget.getCurrencyUnit(), 1) : step;
    }

    private static Map<String, Long> minor(Map<String, Money> amounts) {
        return amounts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Amounts.minor(entry.getValue())));
    }
}
