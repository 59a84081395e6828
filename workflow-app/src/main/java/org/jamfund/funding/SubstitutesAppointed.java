package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Somebody was given a seat because too few board members may vote on this idea. */
public record SubstitutesAppointed(Id<Idea> idea) {}
