package org.jamfund.voting;

/** Decides for one idea whether experts look at it; the Jam's decision table stands behind it. */
@FunctionalInterface
public interface ShortlistingRule {

    Shortlisted decide(Standing standing);
}
