package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** One idea on a ballot. Points are given where the Jam's ballots spread points; elsewhere a line simply approves. */
public record BallotLine(Id<Idea> idea, @Nullable Integer points) {}
