package org.jamfund.funding.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jamfund.election.PbBallot;
import org.jamfund.testing.fixture.Elections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationRuleTests {

    private static final Configuration LENIENT =
            Configuration.builder().options(Option.SUPPRESS_EXCEPTIONS).build();

    static Stream<String> realElections() {
        return Elections.names().stream();
    }

    @ParameterizedTest
    @MethodSource("realElections")
    void agreesWithTheIndependentReference(String name) throws IOException {
        DocumentContext expected =
                JsonPath.using(LENIENT).parse(Elections.expected(name).toFile());
        Elections.Read read = Elections.read(name);
        List<Candidate> candidates = candidates(read);
        long budget = minor(new BigDecimal(read.meta().get("budget").orElseThrow()));
        for (AllocationRule rule : AllocationRule.values()) {
            String at = "$.rules." + rule.code().replace('-', '_');
            List<String> order = expected.read(at + ".order");
            if (order == null) {
                assertThat(rule).as("only points have a score").isEqualTo(AllocationRule.GREEDY_SCORE);
                continue;
            }
            Outcome outcome = rule.select(candidates, budget);
            assertThat(outcome.selected())
                    .as("%s of %s", rule, name)
                    .extracting(Candidate::name)
                    .isEqualTo(order);
            assertThat(outcome.totalCost())
                    .isEqualTo(minor(
                            new BigDecimal(expected.read(at + ".total_cost").toString())));
            assertThat(outcome.ties().stream()
                            .map(AllocationRuleTests::asReference)
                            .toList())
                    .as("ties of %s of %s", rule, name)
                    .isEqualTo(expected.read(at + ".ties"));
        }
    }

    @Test
    void votesPerCostAreComparedExactlyWhereDoublesAreEqual() {
        Candidate weaker = new Candidate("a", 9_007_199_254_740_993L, 3, 0);
        Candidate stronger = new Candidate("b", 9_007_199_254_740_992L, 3, 0);
        assertThat(AllocationRule.GREEDY_VOTES_PER_COST
                        .select(List.of(weaker, stronger), stronger.cost())
                        .selected())
                .containsExactly(stronger);
    }

    @Test
    void tiesEndByCodePointAndAreReported() {
        Candidate emoji = new Candidate("\uD83D\uDE00", 100, 5, 0);
        Candidate privateUse = new Candidate("\uFFFD", 100, 5, 0);
        Outcome outcome = AllocationRule.GREEDY_VOTES.select(List.of(emoji, privateUse), 100);
        assertThat(outcome.selected()).containsExactly(privateUse);
        assertThat(outcome.ties()).containsExactly(new Tie(List.of(privateUse, emoji), List.of(privateUse)));
        assertThat(outcome.ties().get(0).isDecisive()).isTrue();
    }

    @Test
    void aDearIdeaIsSkippedAndNotTheEnd() {
        Candidate dear = new Candidate("dear", 101, 9, 0);
        Candidate cheap = new Candidate("cheap", 100, 1, 0);
        Outcome outcome = AllocationRule.GREEDY_VOTES.select(List.of(dear, cheap), 100);
        assertThat(outcome.selected()).containsExactly(cheap);
        assertThat(outcome.left()).containsExactly(dear);
    }

    private static List<Candidate> candidates(Elections.Read read) {
        Map<String, long[]> counts = new HashMap<>();
        for (PbBallot ballot : read.ballots()) {
            for (PbBallot.Line line : ballot.lines()) {
                long[] count = counts.computeIfAbsent(line.project(), project -> new long[2]);
                count[0]++;
                count[1] += line.points();
            }
        }
        return read.projects().stream()
                .map(project -> {
                    long[] count = counts.getOrDefault(project.id(), new long[2]);
                    return new Candidate(project.id(), minor(project.cost().getAmount()), count[0], count[1]);
                })
                .toList();
    }

    private static Map<String, Object> asReference(Tie tie) {
        return Map.of("tied", names(tie.tied()), "taken", names(tie.taken()), "decisive", tie.isDecisive());
    }

    private static List<String> names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::name).toList();
    }

    private static long minor(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
