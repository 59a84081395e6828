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

    boolean affords(Candidate candidate) {
        return candidate.cost() <= left && allows(candidate);
    }

    /** Whether the topic's cap leaves room for it, whatever is left in all. */
    boolean allows(Candidate candidate) {
        return candidate.cost() <= leftOfTopic.getOrDefault(candidate.topic(), Long.MAX_VALUE);
    }

    void pay(Candidate candidate) {
        left -= candidate.cost();
        leftOfTopic.computeIfPresent(candidate.topic(), (topic, rest) -> rest - candidate.cost());
    }

    /** Below zero when more was paid than there was. */
    long left() {
        return left;
    }
}
