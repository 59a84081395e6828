package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Audience;
import org.jspecify.annotations.Nullable;

/** A line of a counted ballot: the idea it named and the one that stands for it; without idea where the ballot has no lines. */
record CountedLine(
        long voterId,
        Audience audience,
        @Nullable Id<Idea> namedId,
        @Nullable Id<Idea> ideaId,
        int points) {}
