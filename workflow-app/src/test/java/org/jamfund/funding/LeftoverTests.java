package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of 1,000 the board spends 700 at most, and its rule 300. */
class LeftoverTests {

    private static final Leftover LEFTOVER = Leftover.of(1_000, 700, 300);

    @Test
    void isWhatTheBoardKeptAndWhatItsRuleDidNotSpend() {
        assertThat(LEFTOVER).isEqualTo(new Leftover(300, 400));
        assertThat(Leftover.of(1_000, 2_000, 300)).isEqualTo(new Leftover(0, 700));
    }

    @Test
    void fundsNobodyByItselfButTopsUpWhatReturns() {
        assertThat(LEFTOVER.allows(100, 400)).isFalse();
        assertThat(LEFTOVER.allows(401, 401)).isTrue();
        assertThat(LEFTOVER.allows(402, 401)).isFalse();
    }

    @Test
    void shrinksAsItIsUsed() {
        Leftover used = LEFTOVER.within(100);
        assertThat(used).isEqualTo(new Leftover(300, 100));
        assertThat(used.allows(200, 250)).isTrue();
        assertThat(LEFTOVER.within(650)).isEqualTo(LEFTOVER);
    }
}
