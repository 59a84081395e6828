package org.jamfund.funding.rule;

import java.util.Arrays;
import java.util.Comparator;

/**
 * An idea as a rule sees it. The name, unique within the list, is what ties are broken by in the end; the cost is in minor units and
 * above zero; votes are voters who chose it, points what they gave it.
 */
public record Entrant(String name, String topic, long cost, long votes, long points) {

    /** Lowest cost, then most votes, then the name by code point, which is not the order of Java's strings. */
    public static final Comparator<Entrant> TIE_BREAK = Comparator.comparingLong(Entrant::cost)
            .thenComparing(Comparator.comparingLong(Entrant::votes).reversed())
            .thenComparing((one, other) -> Arrays.compare(one.codePoints(), other.codePoints()));

    private int[] codePoints() {
        return name.codePoints().toArray();
    }
}
