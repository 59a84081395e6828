package org.jamfund.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Elections;
import org.jamfund.testing.fixture.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Real elections, from the file to the last tranche, by the API alone and with the engine at work by itself. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class RealElectionTests {

    private static final long FEW = 10_000;
    private static final String WIELICZKA = "poland_wieliczka_2023_green-budget";
    private static final String LODZ = "poland_lodz_2022_";
    private static final int FINALISTS = 6;

    private final TownHall town;

    RealElectionTests(@Autowired Given given) {
        town = new TownHall(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {WIELICZKA, LODZ})
    void goesFromItsFileToItsLastTranche(String election) {
        town.imports(election, FINALISTS);
        town.closesVoting();
        assertThat(town.votes()).isEqualTo(recount(election));
        assertThat(town.ballots()).isEqualTo(Elections.read(election).ballots().size());
        assertThat(town.shortlist()).isEqualTo(firstOf(recount(election)));

        town.assesses();
        town.adopts();
        town.approves(FINALISTS);
        BigDecimal committed = TownHall.amount(town.envelope().getMap("committed"));
        Map<String, Object> delivered = town.projects().get(0);
        Map<String, Object> cancelled = town.projects().get(1);
        town.delivers(delivered);
        town.cancels(cancelled);

        BigDecimal paid = TownHall.amount(delivered.get("award"));
        BigDecimal returned = TownHall.amount(cancelled.get("award"));
        assertThat(TownHall.amount(town.envelope().getMap("disbursed"))).isEqualByComparingTo(paid);
        assertThat(TownHall.amount(town.envelope().getMap("returned"))).isEqualByComparingTo(returned);
        assertThat(TownHall.amount(town.envelope().getMap("committed")))
                .isEqualByComparingTo(committed.subtract(paid).subtract(returned));
        theBooksAgree();
    }

    /** Report, trial balance and envelope say the same, and the ledger proves itself. */
    private void theBooksAgree() {
        var envelope = town.envelope();
        var totals = town.report().getMap("totals");
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : List.of("available", "reserved", "committed", "disbursed")) {
            BigDecimal amount = TownHall.amount(envelope.getMap(part));
            assertThat(town.held(part)).as(part).isEqualByComparingTo(amount);
            if (!part.equals("available")) {
                assertThat(TownHall.amount(totals.get(part)))
                        .as("reported as " + part)
                        .isEqualByComparingTo(amount);
            }
            sum = sum.add(amount);
        }
        assertThat(TownHall.amount(envelope.getMap("granted"))).isEqualByComparingTo(sum);
        var currency = town.trialBalance().getMap("currencies.find { it.currency == 'PLN' }");
        assertThat(TownHall.amount(currency.get("debits")))
                .isEqualByComparingTo(TownHall.amount(currency.get("credits")));
        assertThat(town.verification().getBoolean("ok")).isTrue();
    }

    static List<String> everyFile() {
        return Elections.names();
    }

    /**
     * Long, and about the rules more than the database: on H2 alone. Raising shares takes a hundred runs; of large elections that
     * is asked of the rules themselves ({@code AllocationRuleTests}) and not once more through the API.
     */
    @ParameterizedTest
    @MethodSource("everyFile")
    @Tag("every-election")
    void fundsWhatTheReferenceFundsAndLeavesAsItCame(String election) {
        DocumentContext expected = expected(election);
        town.imports(election, 1);
        town.closesVoting();
        leavesAsItCame(Elections.read(election), town.export());
        boolean large = town.ballots() > FEW;
        int step = expected.<Integer>read("$.add1_increment");
        Map<String, Map<String, Object>> rules = expected.read("$.rules");
        for (AllocationRule rule : AllocationRule.values()) {
            Map<String, Object> reference = rules.get(keyOf(rule));
            if (reference == null || rule.raisesShares() && large) {
                continue;
            }
            var proposal = town.proposed(rule.code() + "&step=" + step);
            assertThat(town.funded(proposal)).as("%s of %s", rule, election).isEqualTo(reference.get("order"));
            assertThat(new BigDecimal(proposal.getString("totalCost.amount")))
                    .isEqualByComparingTo(
                            new BigDecimal(reference.get("total_cost").toString()));
            assertThat(proposal.<Integer>get("metrics.votersWithAFundedIdea"))
                    .isEqualTo(((Map<?, ?>) reference.get("metrics")).get("voters_with_a_funded_project"));
        }
        assertThat(rules).containsKeys("mes_cost", "mes_cost_add1", "mes_card");
    }

    private static String keyOf(AllocationRule rule) {
        return rule.code()
                .replace("equal-shares-cardinality", "mes_card")
                .replace("equal-shares-points", "mes_points")
                .replace("equal-shares", "mes_cost")
                .replace('-', '_');
    }

    /** All but the voters' names. */
    private static void leavesAsItCame(Elections.Read came, Elections.Read left) {
        assertThat(votes(left)).isEqualTo(votes(came));
        assertThat(left.projects())
                .extracting(PbProject::id, PbProject::name, PbProject::cost)
                .containsExactlyInAnyOrderElementsOf(came.projects().stream()
                        .map(project -> tuple(project.id(), project.name(), project.cost()))
                        .toList());
    }

    private static Map<Set<PbBallot.Line>, Long> votes(Elections.Read election) {
        return election.ballots().stream()
                .collect(Collectors.groupingBy(ballot -> Set.copyOf(ballot.lines()), Collectors.counting()));
    }

    /** Łódź used the greedy rule, so its own result is the proof. */
    @Test
    void theReferenceOfLodzIsTheTownsOwnResult() {
        DocumentContext lodz = expected(LODZ);
        assertThat(Set.<String>copyOf(lodz.<List<String>>read("$.rules.greedy_votes.selected")))
                .isEqualTo(Set.<String>copyOf(lodz.<List<String>>read("$.file_selected.1")));
    }

    private static Map<String, Long> recount(String election) {
        Elections.Read read = Elections.read(election);
        Map<String, Long> votes = new HashMap<>();
        read.projects().forEach(project -> votes.put(project.id(), 0L));
        read.ballots()
                .forEach(
                        ballot -> Set.copyOf(projects(ballot)).forEach(project -> votes.merge(project, 1L, Long::sum)));
        return votes;
    }

    private static List<String> projects(PbBallot ballot) {
        return ballot.lines().stream().map(PbBallot.Line::project).toList();
    }

    private static Set<String> firstOf(Map<String, Long> votes) {
        return Set.copyOf(votes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(FINALISTS)
                .map(Map.Entry::getKey)
                .toList());
    }

    private static DocumentContext expected(String election) {
        try {
            return JsonPath.parse(Elections.expected(election).toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
