package org.jamfund.funding;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A board member's vote with what they say about it; an absent amount approves the whole proposal. */
public record BoardVote(
        Vote vote, @Nullable Money amount, @Nullable String comment) {

    /** A blank comment is none. */
    public BoardVote {
        comment = comment == null || comment.isBlank() ? null : comment;
    }

    boolean isRecusal() {
        return vote == Vote.RECUSE;
    }

    /** The owner of a declined idea is shown why, and so is everybody why a member left the vote. */
    boolean needsReason() {
        return vote == Vote.DECLINE || isRecusal();
    }
}
