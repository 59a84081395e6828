package org.jamfund.funding.rule;

import org.jspecify.annotations.Nullable;

/** From the least to the most, both included; an absent end is open. */
public record Range(@Nullable Long least, @Nullable Long most) {

    public static final Range ANY = new Range(null, null);

    public boolean contains(long number) {
        return (least == null || number >= least) && (most == null || number <= most);
    }
}
