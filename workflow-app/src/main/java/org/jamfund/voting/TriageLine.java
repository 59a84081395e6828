package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/**
 * How many rejected an idea when voting closed, the most rejected first. {@code share} is in hundredths of a percent of
 * those who gave a token; {@code filtered} says that it was too many; {@code planted} that it was a control.
 */
public record TriageLine(int place, Id<Idea> ideaId, long tokens, int share, boolean filtered, boolean planted) {}
