package org.jamfund.funding.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcedureTests {

    private static final long SEEDS = 150;

    @Test
    void wieliczkaIsAsPublished() {
        RealElectorate wieliczka = RealElectorate.of("poland_wieliczka_2023_green-budget");
        Procedure.Decision decision = new Procedure(
                        AllocationRule.EQUAL_SHARES_ADD1, wieliczka.terms(1), Admission.OPEN, true, Map.of())
                .decide(wieliczka.electorate());
        assertThat(decision.outcome().selected()).hasSize(30);
        assertThat(decision.outcome().totalCost()).isEqualTo(995_079_00);
        assertThat(decision.comparison()).isEqualTo(new Procedure.HeadToHead(873, 1_615));
    }

    @Test
    void swiecieIsAsPublished() {
        RealElectorate swiecie = RealElectorate.of("poland_swiecie_2023_");
        Procedure.Decision decision = new Procedure(
                        AllocationRule.EQUAL_SHARES_ADD1, swiecie.terms(1), Admission.supportedBy(3), true, Map.of())
                .decide(swiecie.electorate());
        assertThat(decision.unsupported()).extracting(Entrant::name).containsExactly("c22");
        assertThat(decision.outcome().selected()).hasSize(17);
        assertThat(decision.outcome().totalCost()).isEqualTo(1_040_337_00);
        assertThat(decision.comparison()).isEqualTo(new Procedure.HeadToHead(363, 1_245));
    }

    @Test
    void greedyTakesThePlaceOfARuleThatServesFewerBetter() {
        Entrant hall = new Entrant("hall", "", 10, 3, 3);
        Entrant bench = new Entrant("bench", "", 4, 1, 1);
        Electorate town = Electorate.of(List.of(hall, bench))
                .add("", 3, new int[] {0}, null)
                .add("", 1, new int[] {1}, null)
                .add("", 6, new int[] {}, null)
                .build();
        Terms terms = Terms.of(12, 1);
        assertThat(AllocationRule.EQUAL_SHARES.select(town, terms).selected()).isEmpty();
        Procedure.Decision decision =
                new Procedure(AllocationRule.EQUAL_SHARES, terms, Admission.OPEN, true, Map.of()).decide(town);
        assertThat(decision.comparison()).isEqualTo(new Procedure.HeadToHead(3, 0));
        assertThat(decision.outcome().selected()).containsExactly(hall);
    }

    @ParameterizedTest
    @EnumSource(AllocationRule.class)
    void noTopicGetsMoreThanItsCapAndAFloorIsSpentOnItsTopicFirst(AllocationRule rule) {
        for (long seed = 0; seed < 4 * SEEDS; seed++) {
            RandomElectorate election = RandomElectorate.seeded(seed);
            long budget = election.terms().budget();
            Terms terms = new Terms(budget, election.terms().step(), Map.of("t0", budget / 2, "t1", 2 * budget / 3));
            Map<String, Long> floors = Map.of("t1", budget / 3, "t2", budget / 4);
            Procedure procedure = new Procedure(rule, terms, Admission.OPEN, false, floors);
            List<Entrant> selected =
                    procedure.decide(election.electorate()).outcome().selected();
            assertThat(selected).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(spent(selected, "t0")).as("seed %d", seed).isLessThanOrEqualTo(budget / 2);
            assertThat(spent(selected, "t1")).as("seed %d", seed).isLessThanOrEqualTo(2 * budget / 3);
            assertThat(selected.stream().mapToLong(Entrant::cost).sum()).isLessThanOrEqualTo(budget);
            Electorate topic = election.electorate()
                    .among(election.entrants().stream()
                            .filter(one -> one.topic().equals("t2"))
                            .toList());
            assertThat(selected)
                    .as("seed %d", seed)
                    .containsAll(rule.select(topic, new Terms(budget / 4, terms.step(), Map.of()))
                            .selected());
        }
    }

    private static long spent(List<Entrant> selected, String topic) {
        return selected.stream()
                .filter(one -> one.topic().equals(topic))
                .mapToLong(Entrant::cost)
                .sum();
    }
}
