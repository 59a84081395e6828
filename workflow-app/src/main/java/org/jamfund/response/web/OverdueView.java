package org.jamfund.response.web;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Id;
import org.jamfund.response.OverdueIdea;
import org.jamfund.response.WaitWords;

/** A breach as it is read: the idea, who was expected to do what, and by when. */
public record OverdueView(
        Id<Idea> idea, String title, IdeaStatus status, Awaited waitingFor, Instant due, Instant overdueSince) {

    /** In the reader's language. */
    public record Awaited(String who, String what) {}

    static OverdueView of(OverdueIdea late, WaitWords words) {
        return new OverdueView(
                late.idea(),
                late.title(),
                late.status(),
                new Awaited(words.who(late.longest()), words.what(late.longest())),
                late.longest().dueAt(),
                late.overdueSince());
    }
}
