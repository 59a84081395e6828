package org.jamfund.funding.rule;

import java.util.Map;

/**
 * What a rule may spend, in minor units: the budget, at most so much on a topic, and by how much the share of each voter is
 * raised at a time where a rule raises it.
 */
public record Terms(long budget, long step, Map<String, Long> caps) {

    public Terms {
        caps = Map.copyOf(caps);
    }

    public static Terms of(long budget, long step) {
        return new Terms(budget, step, Map.of());
    }

    Purse purse() {
        return new Purse(budget, caps);
    }
}
