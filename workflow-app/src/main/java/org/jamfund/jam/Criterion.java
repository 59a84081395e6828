package org.jamfund.jam;

import org.jspecify.annotations.Nullable;

/**
 * What an expert scores about an idea: a code for programs, a name and a description for people, how much it weighs
 * beside the others, and from where to where it is scored.
 */
public record Criterion(String code, String name, @Nullable String description, int weight, Scale scale) {

    /** Whether it is one the product comes with, and so has its words in every language. */
    public boolean usual() {
        return Scorecard.USUAL.criteria().contains(this);
    }
}
