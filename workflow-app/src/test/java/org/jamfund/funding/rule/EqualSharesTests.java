package org.jamfund.funding.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EqualSharesTests {

    private static final long SEEDS = 4_000;

    @ParameterizedTest
    @EnumSource(Satisfaction.class)
    void isEqualSharesAsItIsDefined(Satisfaction satisfaction) {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomElectorate election = RandomElectorate.seeded(seed);
            long total = election.terms().budget();
            PlainShares plain = new PlainShares(election, satisfaction, total).run();
            SharesRun.Result result = new SharesRun(election.electorate(), satisfaction, election.terms()).with(total);
            assertThat(result.bought()).as("seed %d", seed).isEqualTo(plain.bought());
            assertThat(result.ties()).as("seed %d", seed).isEqualTo(plain.ties());
        }
    }

    /** What a price system is: nobody pays more than their share or for what they did not choose, and no money is left that could buy. */
    @ParameterizedTest
    @EnumSource(Satisfaction.class)
    void whatItSelectsIsPriceable(Satisfaction satisfaction) {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomElectorate election = RandomElectorate.seeded(seed);
            long total = election.terms().budget();
            SharesRun.Result result = new SharesRun(election.electorate(), satisfaction, election.terms()).with(total);
            PlainShares paid = new PlainShares(election, satisfaction, total);
            result.bought().forEach(paid::buy);
            Ratio left = Ratio.ZERO;
            for (Ratio balance : paid.balances()) {
                assertThat(balance).as("seed %d", seed).isGreaterThanOrEqualTo(Ratio.ZERO);
                left = left.plus(balance);
            }
            assertThat(left.plus(Ratio.of(result.cost()))).as("seed %d", seed).isEqualByComparingTo(Ratio.of(total));
            election.entrants().stream()
                    .filter(one -> !result.bought().contains(one))
                    .forEach(one -> assertThat(paid.means(one)).isLessThan(Ratio.of(one.cost())));
        }
    }

    @ParameterizedTest
    @EnumSource(AllocationRule.class)
    void noRuleSpendsMoreThanTheBudget(AllocationRule rule) {
        LongStream.range(0, SEEDS / 4)
                .mapToObj(RandomElectorate::seeded)
                .forEach(election -> assertThat(rule.select(election.electorate(), election.terms())
                                .totalCost())
                        .isLessThanOrEqualTo(election.terms().budget()));
    }

    @ParameterizedTest
    @EnumSource(AllocationRule.class)
    void theOrderOfBallotsAndEntrantsIsNoMatter(AllocationRule rule) {
        for (long seed = 0; seed < SEEDS / 4; seed++) {
            RandomElectorate election = RandomElectorate.seeded(seed);
            assertThat(rule.select(election.shuffled(seed), election.terms()))
                    .as("seed %d", seed)
                    .isEqualTo(rule.select(election.electorate(), election.terms()));
        }
    }

    @ParameterizedTest
    @EnumSource(AllocationRule.class)
    void equalBallotsTogetherAreTheSameAsOneByOne(AllocationRule rule) {
        for (long seed = 0; seed < SEEDS / 8; seed++) {
            RandomElectorate election = RandomElectorate.seeded(seed);
            Electorate.Builder thrice = Electorate.of(election.entrants());
            Electorate.Builder apart = Electorate.of(election.entrants());
            election.ballots().forEach(ballot -> thrice.add("", 3, ballot[0], ballot[1]));
            for (int i = 0; i < 3; i++) {
                String audience = "a" + i;
                election.ballots().forEach(ballot -> apart.add(audience, 1, ballot[0], ballot[1]));
            }
            assertThat(rule.select(apart.build(), election.terms()))
                    .as("seed %d", seed)
                    .isEqualTo(rule.select(thrice.build(), election.terms()));
        }
    }
}
