package org.jamfund.funding.rule;

import java.util.HashMap;
import java.util.Map;

/** What may still be spent: in all, and on each topic that has a cap. Minor units. */
final class Purse {

    private long left;
    private final Map<String, Long> leftOfTopic;

    Purse(long budget, Map<String, Long> caps) {
        this.left = budget;
        this.leftOfTopic = new HashMap<>(caps);
    }

    boolean affords(Entrant entrant) {
        return entrant.cost() <= left && allows(entrant);
    }

    /** Whether the topic's cap leaves room for it, whatever is left in all. */
    boolean allows(Entrant entrant) {
        return entrant.cost() <= leftOfTopic.getOrDefault(entrant.topic(), Long.MAX_VALUE);
    }

    void pay(Entrant entrant) {
        left -= entrant.cost();
        leftOfTopic.computeIfPresent(entrant.topic(), (topic, rest) -> rest - entrant.cost());
    }

    /** Below zero when more was paid than there was. */
    long left() {
        return left;
    }
}
