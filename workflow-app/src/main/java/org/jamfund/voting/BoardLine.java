package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** A line of a ballot, or a ballot without any (then without idea). */
record BoardLine(String receiptHash, @Nullable Id<Idea> ideaId, int points) {}
