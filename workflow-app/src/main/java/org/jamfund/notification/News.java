package org.jamfund.notification;

import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** What is to be told: the words, and the idea or the Jam it is about. */
record News(Reason words, @Nullable Id<Idea> idea, @Nullable Id<Jam> jam) {

    /** A title and as much of somebody's words as there is room for; the rest stands where they were said. */
    private static final int MAX_WORDS = 1_200;

    /** What somebody said, at the length that fits into a notification. */
    static String said(Reason reason) {
        return PlainText.shortened(String.join(" ", reason.arguments()), MAX_WORDS);
    }

    static News ofIdea(Id<Idea> idea, Reason words) {
        return new News(words, idea, null);
    }

    static News ofJam(Id<Jam> jam, Reason words) {
        return new News(words, null, jam);
    }
}
