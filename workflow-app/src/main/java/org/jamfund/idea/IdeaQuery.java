package org.jamfund.idea;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/**
 * Which ideas of a Jam to list. Without a status: what a participant can see and, while voting, vote on. {@code text} is
 * looked for in titles, to the letter but for case.
 */
public record IdeaQuery(
        Id<Jam> jam,
        @Nullable IdeaStatus status,
        @Nullable String topic,
        boolean mine,
        @Nullable String text,
        IdeaSort sort) {

    public static IdeaQuery of(Id<Jam> jam) {
        return new IdeaQuery(jam, null, null, false, null, IdeaSort.NEWEST);
    }

    public static IdeaQuery mine(Id<Jam> jam) {
        return new IdeaQuery(jam, null, null, true, null, IdeaSort.NEWEST);
    }
}
