package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;

/** Voting has closed and the idea goes no further; the reason says by how much it missed. */
public record IdeaNotShortlisted(Id<Idea> idea, Id<Jam> jam, Reason reason) {}
