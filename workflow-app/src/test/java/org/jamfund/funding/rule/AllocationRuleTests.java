package org.jamfund.funding.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jamfund.testing.fixture.Elections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationRuleTests {

    static Stream<String> realElections() {
        return Elections.names().stream();
    }

    @ParameterizedTest
    @MethodSource("realElections")
    void agreesWithTheIndependentReference(String name) {
        Expected expected = Expected.of(name);
        RealElectorate real = RealElectorate.of(name);
        List<AllocationRule> compared = new ArrayList<>();
        for (AllocationRule rule : AllocationRule.values()) {
            expected.of(rule).ifPresent(result -> {
                Outcome outcome = rule.select(real.electorate(), real.terms(expected.stepUnits()));
                agrees(outcome, result, rule + " of " + name);
                measuresAgree(Measures.of(real.electorate(), outcome.selected()), result, rule + " of " + name);
                compared.add(rule);
            });
        }
        assertThat(compared)
                .contains(
                        AllocationRule.GREEDY_VOTES,
                        AllocationRule.GREEDY_VOTES_PER_COST,
                        AllocationRule.EQUAL_SHARES,
                        AllocationRule.EQUAL_SHARES_U,
                        AllocationRule.EQUAL_SHARES_ADD1,
                        AllocationRule.EQUAL_SHARES_ADD1U,
                        AllocationRule.EQUAL_SHARES_CARDINALITY,
                        AllocationRule.EQUAL_SHARES_CARDINALITY_U);
    }

    @Test
    void pointsAreComparedWhereBallotsGiveThem() {
        for (String name : List.of("poland_czestochowa_2024_dzbow", "poland_krakow_2022_czyzyny")) {
            assertThat(Expected.of(name).of(AllocationRule.GREEDY_SCORE)).isPresent();
            assertThat(Expected.of(name).of(AllocationRule.EQUAL_SHARES_POINTS)).isPresent();
            assertThat(Expected.of(name).of(AllocationRule.EQUAL_SHARES_POINTS_U))
                    .isPresent();
        }
    }

    private static void agrees(Outcome outcome, Expected.Result expected, String which) {
        assertThat(outcome.selected()).as(which).extracting(Entrant::name).isEqualTo(expected.order());
        assertThat(outcome.totalCost()).as(which).isEqualTo(RealElectorate.minor(expected.totalCost()));
        assertThat(outcome.ties().stream().map(tie -> names(tie.tied())).toList())
                .as("ties of " + which)
                .containsExactlyInAnyOrderElementsOf(
                        expected.ties().stream().map(AllocationRuleTests::tied).toList());
        Outcome.PerVoter perVoter = outcome.perVoter();
        if (perVoter != null && expected.runs() != null) {
            assertThat(perVoter.runs()).as("runs of " + which).isEqualTo(expected.runs());
        }
        if (perVoter != null && expected.finalPerVoter() != null) {
            String[] fraction = expected.finalPerVoter().split("/");
            assertThat(BigInteger.valueOf(perVoter.total()).multiply(new BigInteger(fraction[1])))
                    .as("share of each voter, " + which)
                    .isEqualTo(BigInteger.valueOf(100 * perVoter.voters()).multiply(new BigInteger(fraction[0])));
        }
    }

    private static void measuresAgree(Measures measures, Expected.Result expected, String which) {
        assertThat(BigDecimal.valueOf(measures.served()))
                .as(which)
                .isEqualByComparingTo(expected.metric("voters_with_a_funded_project"));
        assertThat(average(BigDecimal.valueOf(measures.fundedChoices()), measures.voters(), 6))
                .as(which)
                .isEqualByComparingTo(expected.metric("avg_cardinality"));
        assertThat(average(new BigDecimal(measures.fundedCost()).movePointLeft(2), measures.voters(), 4))
                .as(which)
                .isEqualByComparingTo(expected.metric("avg_cost_satisfaction"));
        assertThat(measures.giniChoices()).as(which).isEqualByComparingTo(expected.metric("gini_cardinality"));
        assertThat(measures.giniCost()).as(which).isEqualByComparingTo(expected.metric("gini_cost"));
    }

    private static BigDecimal average(BigDecimal total, long voters, int decimals) {
        return total.divide(BigDecimal.valueOf(voters), decimals, RoundingMode.HALF_EVEN);
    }

    /** The reference names the tied of Equal Shares by id and those of greedy rules in the order the tie is broken. */
    private static List<String> tied(Map<String, Object> tie) {
        @SuppressWarnings("unchecked")
        List<String> names = (List<String>) tie.get("tied");
        Object chosen = tie.get("chosen");
        return chosen == null || names.get(0).equals(chosen)
                ? names
                : Stream.concat(Stream.of((String) chosen), names.stream().filter(name -> !name.equals(chosen)))
                        .toList();
    }

    @Test
    void votesPerCostAreComparedExactlyWhereDoublesAreEqual() {
        Entrant weaker = entrant("a", 9_007_199_254_740_993L, 3);
        Entrant stronger = entrant("b", 9_007_199_254_740_992L, 3);
        assertThat(greedy(AllocationRule.GREEDY_VOTES_PER_COST, stronger.cost(), weaker, stronger)
                        .selected())
                .containsExactly(stronger);
    }

    @Test
    void tiesEndByCodePointAndAreReported() {
        Entrant emoji = entrant("\uD83D\uDE00", 100, 5);
        Entrant privateUse = entrant("\uFFFD", 100, 5);
        Outcome outcome = greedy(AllocationRule.GREEDY_VOTES, 100, emoji, privateUse);
        assertThat(outcome.selected()).containsExactly(privateUse);
        assertThat(outcome.ties()).containsExactly(new Tie(List.of(privateUse, emoji), List.of(privateUse)));
        assertThat(outcome.ties().get(0).isDecisive()).isTrue();
    }

    @Test
    void aDearIdeaIsSkippedAndNotTheEnd() {
        Entrant dear = entrant("dear", 101, 9);
        Entrant cheap = entrant("cheap", 100, 1);
        Outcome outcome = greedy(AllocationRule.GREEDY_VOTES, 100, dear, cheap);
        assertThat(outcome.selected()).containsExactly(cheap);
        assertThat(outcome.left()).containsExactly(dear);
    }

    @ParameterizedTest
    @EnumSource(AllocationRule.class)
    void selectsNothingWhereNobodyVotedAndNothingIsThere(AllocationRule rule) {
        assertThat(rule.select(Electorate.of(List.of()).build(), Terms.of(100, 1))
                        .selected())
                .isEmpty();
    }

    private static Outcome greedy(AllocationRule rule, long budget, Entrant... entrants) {
        return rule.select(Electorate.of(List.of(entrants)).build(), Terms.of(budget, 1));
    }

    private static Entrant entrant(String name, long cost, long votes) {
        return new Entrant(name, "", cost, votes, votes);
    }

    private static List<String> names(List<Entrant> entrants) {
        return entrants.stream().map(Entrant::name).toList();
    }
}
