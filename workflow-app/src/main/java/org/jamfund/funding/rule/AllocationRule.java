package org.jamfund.funding.rule;

import org.jamfund.kernel.Coded;

/**
 * The rules the board can choose from. Greedy rules take the strongest entrant that still fits. The Method of Equal Shares gives
 * every voter the same share of the budget and funds what its supporters can pay together, the cheapest for them first (Peters,
 * Pierczyński and Skowron, 2021); what is then left over can be spent by raising the shares step by step as long as the budget
 * lasts (ADD1), by votes (U), or by both. Wherever equals meet, {@link Entrant#TIE_BREAK} decides.
 */
public enum AllocationRule implements Coded {
    GREEDY_VOTES(Greedy.BY_VOTES),
    GREEDY_VOTES_PER_COST(Greedy.BY_VOTES_PER_COST),
    GREEDY_SCORE(Greedy.BY_POINTS),
    EQUAL_SHARES(new EqualShares(Satisfaction.COST, false, false)),
    EQUAL_SHARES_U(new EqualShares(Satisfaction.COST, false, true)),
    EQUAL_SHARES_ADD1(new EqualShares(Satisfaction.COST, true, false)),
    EQUAL_SHARES_ADD1U(new EqualShares(Satisfaction.COST, true, true)),
    EQUAL_SHARES_CARDINALITY(new EqualShares(Satisfaction.CARDINALITY, false, false)),
    EQUAL_SHARES_CARDINALITY_U(new EqualShares(Satisfaction.CARDINALITY, false, true)),
    EQUAL_SHARES_CARDINALITY_ADD1(new EqualShares(Satisfaction.CARDINALITY, true, false)),
    EQUAL_SHARES_CARDINALITY_ADD1U(new EqualShares(Satisfaction.CARDINALITY, true, true)),
    EQUAL_SHARES_POINTS(new EqualShares(Satisfaction.POINTS, false, false)),
    EQUAL_SHARES_POINTS_U(new EqualShares(Satisfaction.POINTS, false, true)),
    EQUAL_SHARES_POINTS_ADD1(new EqualShares(Satisfaction.POINTS, true, false)),
    EQUAL_SHARES_POINTS_ADD1U(new EqualShares(Satisfaction.POINTS, true, true));

    /** Raised whenever a change may make any of them select another list. */
    public static final int VERSION = 1;

    private final Rule rule;

    AllocationRule(Rule rule) {
        this.rule = rule;
    }

    public Outcome select(Electorate electorate, Terms terms) {
        return select(electorate, terms, Patience.ENDLESS);
    }

    Outcome select(Electorate electorate, Terms terms, Patience patience) {
        return rule.select(electorate, terms, patience);
    }

    /** Whether the step changes what it selects. */
    public boolean raisesShares() {
        return rule instanceof EqualShares shares && shares.raisesShares();
    }

    /** Whether votes and points of the entrants are all it looks at. */
    public boolean needsBallots() {
        return rule instanceof EqualShares;
    }
}
