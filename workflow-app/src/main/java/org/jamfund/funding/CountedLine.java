package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Audience;
import org.jspecify.annotations.Nullable;

/** A line of a counted ballot, on the idea that stands for the one it named; without idea where the ballot has no lines. */
record CountedLine(
        long voterId, Audience audience, @Nullable Id<Idea> ideaId, int points) {}
