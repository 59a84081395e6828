package org.jamfund.review;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/**
 * No idea of the Jam waits for experts or for a revision any more. A Jam that is not waiting for this, because it is
 * still telling its shortlist, may ignore it: it asks {@link Reviews#openReviews} before it waits.
 */
public record ReviewsCompleted(Id<Jam> jam) {}
