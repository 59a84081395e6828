package org.jamfund.voting;

import java.util.Optional;

/** Decides for one idea whether experts look at it; the Jam's decision table stands behind it. */
@FunctionalInterface
public interface ShortlistingRule {

    /** Absent where the table says nothing of such an idea. */
    Optional<Shortlisted> decide(Standing standing);
}
