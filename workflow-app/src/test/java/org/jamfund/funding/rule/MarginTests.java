package org.jamfund.funding.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What would have sufficed: the stated change does, one unit less does not. */
class MarginTests {

    private static final long SEEDS = 72;

    @Test
    void onTheCutLineOneMoreVoteIsATieThatTheNameDecides() {
        Town town = new Town(10).idea("b", "", 6, 5).idea("a", "", 6, 4);
        assertThat(town.margin(AllocationRule.GREEDY_VOTES, "a")).isEqualTo(new Margin(1L, 2L));
        Town other = new Town(10).idea("b", "", 6, 4).idea("a", "", 6, 5);
        assertThat(other.margin(AllocationRule.GREEDY_VOTES, "b")).isEqualTo(new Margin(2L, 2L));
    }

    @Test
    void whoLostATieWouldHaveNeededOneVoteOrAPriceThatFits() {
        Town town = new Town(10).idea("a", "", 6, 4).idea("b", "", 6, 4);
        assertThat(town.margin(AllocationRule.GREEDY_VOTES, "b")).isEqualTo(new Margin(1L, 1L));
        assertThat(town.margin(AllocationRule.GREEDY_VOTES_PER_COST, "b")).isEqualTo(new Margin(1L, 1L));
    }

    @Test
    void underACapTheOthersOfTheTopicAreInTheWay() {
        Town town = new Town(20).cap("Town", 8).idea("hall", "Town", 6, 5).idea("pool", "Town", 4, 3);
        assertThat(town.margin(AllocationRule.GREEDY_VOTES, "pool")).isEqualTo(new Margin(2L, 2L));
    }

    @Test
    void noNumberOfVotesTakesAnothersFloor() {
        Town town = new Town(10).floor("Green", 5).idea("tree", "Green", 5, 1).idea("hall", "Town", 8, 9);
        assertThat(town.margin(AllocationRule.GREEDY_VOTES, "hall")).isEqualTo(new Margin(null, 3L));
    }

    @Test
    void aloneInItsTopicAnIdeaMissesItsFloorByItsPriceAlone() {
        Town town = new Town(10).floor("Green", 5).idea("tree", "Green", 6, 1).idea("hall", "Town", 8, 9);
        assertThat(town.margin(AllocationRule.GREEDY_VOTES, "tree")).isEqualTo(new Margin(8L, 1L));
    }

    /** With shares of 1.5 four newcomers and its own voter buy b before the three of a can buy theirs; the next share buys too much. */
    @Test
    void raisedSharesCanHelpByTurningTheOthersOut() {
        Town town = new Town(12).idea("a", "", 6, 3).idea("b", "", 7, 1);
        assertThat(town.margin(AllocationRule.EQUAL_SHARES_ADD1, "b")).isEqualTo(new Margin(4L, 1L));
    }

    @Test
    void belowAThresholdTheRestOfItIsMissing() {
        Town town = new Town(20).idea("a", "", 6, 5).idea("b", "", 6, 2);
        Admission threshold = new Admission(null, new Range(null, 7L), new Range(4L, null), Range.ANY);
        assertThat(town.margin(AllocationRule.GREEDY_VOTES, threshold, "b")).isEqualTo(new Margin(2L, null));
        Admission ceiling = new Admission(null, new Range(null, 4L), Range.ANY, Range.ANY);
        assertThat(town.margin(AllocationRule.GREEDY_VOTES, ceiling, "b")).isEqualTo(new Margin(null, 2L));
    }

    @ParameterizedTest
    @EnumSource(AllocationRule.class)
    void theStatedMarginSufficesAndOneLessDoesNot(AllocationRule rule) {
        Set<String> met = new HashSet<>();
        List<Long> found = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomElectorate election = RandomElectorate.seeded(seed);
            Electorate electorate = election.electorate();
            Procedure procedure = drawn(rule, election.terms(), seed);
            Procedure.Decision decision = procedure.decide(electorate);
            for (Entrant one : decision.missed()) {
                Margin margin = Margin.of(procedure, electorate, one, Patience.ENDLESS);
                int index = electorate.entrants().indexOf(one);
                Long votes = margin.moreVotes();
                if (votes != null) {
                    found.add(votes);
                    met.addAll(circumstances(procedure, decision, election, one));
                    assertThat(selects(procedure, electorate.with(index, votes), one))
                            .as("seed %d", seed)
                            .isTrue();
                    assertThat(votes > 1 && selects(procedure, electorate.with(index, votes - 1), one))
                            .as("seed %d", seed)
                            .isFalse();
                }
                Long less = margin.lessCost();
                if (less != null) {
                    found.add(less);
                    assertThat(selects(procedure, electorate.atCost(index, one.cost() - less), one))
                            .as("seed %d", seed)
                            .isTrue();
                    assertThat(selects(procedure, electorate.atCost(index, one.cost() - less + 1), one))
                            .as("seed %d", seed)
                            .isFalse();
                }
            }
        }
        assertThat(found).as("margins that exist").hasSizeGreaterThan(100);
        assertThat(met).contains("tied", "capped", "floored", "alone in its topic", "barred", "unsupported");
    }

    private static Procedure drawn(AllocationRule rule, Terms terms, long seed) {
        long budget = terms.budget();
        Map<String, Long> caps = seed % 4 == 1 ? Map.of("t0", budget / 2, "t1", budget / 3) : Map.of();
        Map<String, Long> floors = seed % 4 == 2 ? Map.of("t1", budget / 3, "t2", budget / 4) : Map.of();
        Admission admission = switch ((int) (seed % 6)) {
            case 0 -> Admission.supportedBy(3);
            case 5 -> new Admission(null, new Range(null, budget / 2), new Range(3L, null), Range.ANY);
            default -> Admission.OPEN;
        };
        return new Procedure(rule, new Terms(budget, terms.step(), caps), admission, seed % 5 == 0, floors);
    }

    private static Set<String> circumstances(
            Procedure procedure, Procedure.Decision decision, RandomElectorate election, Entrant one) {
        Set<String> circumstances = new HashSet<>();
        circumstances.add(decision.barred().contains(one) ? "barred" : "looked at");
        circumstances.add(decision.unsupported().contains(one) ? "unsupported" : "supported");
        circumstances.add(procedure.terms().caps().containsKey(one.topic()) ? "capped" : "free");
        circumstances.add(procedure.floors().containsKey(one.topic()) ? "floored" : "free");
        if (election.entrants().stream()
                .noneMatch(other -> other != one && other.topic().equals(one.topic()))) {
            circumstances.add("alone in its topic");
        }
        if (election.entrants().stream()
                .anyMatch(other ->
                        decision.selects(other.name()) && other.votes() == one.votes() && other.cost() == one.cost())) {
            circumstances.add("tied");
        }
        return circumstances;
    }

    private static boolean selects(Procedure procedure, Electorate electorate, Entrant one) {
        return procedure.decide(electorate).selects(one.name());
    }

    /** Ideas whose voters want nothing else. */
    private static final class Town {

        private final long budget;
        private final List<Entrant> ideas = new ArrayList<>();
        private Map<String, Long> caps = Map.of();
        private Map<String, Long> floors = Map.of();

        Town(long budget) {
            this.budget = budget;
        }

        Town cap(String topic, long cap) {
            caps = Map.of(topic, cap);
            return this;
        }

        Town floor(String topic, long floor) {
            floors = Map.of(topic, floor);
            return this;
        }

        Town idea(String name, String topic, long cost, long votes) {
            ideas.add(new Entrant(name, topic, cost, votes, votes));
            return this;
        }

        Margin margin(AllocationRule rule, String name) {
            return margin(rule, Admission.OPEN, name);
        }

        Margin margin(AllocationRule rule, Admission admission, String name) {
            Electorate.Builder voters = Electorate.of(ideas);
            for (int i = 0; i < ideas.size(); i++) {
                voters.add("", ideas.get(i).votes(), new int[] {i}, null);
            }
            Procedure procedure = new Procedure(rule, new Terms(budget, 1, caps), admission, false, floors);
            Entrant missed = ideas.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Electorate electorate = voters.build();
            assertThat(procedure.decide(electorate).missed()).contains(missed);
            return Margin.of(procedure, electorate, missed, Patience.ENDLESS);
        }
    }
}
