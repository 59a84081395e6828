package org.jamfund.conversation;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** One flagged item, an idea or a comment under it, and what moderators decided about it. */
public record ModerationCase(
        Id<ModerationCase> id,
        Id<Idea> ideaId,
        @Nullable Id<Comment> commentId,
        CaseStatus status,
        @Nullable String decisionReason,
        Instant openedAt,
        @Nullable Id<Person> decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String appeal,
        @Nullable Id<Person> appealBy,
        @Nullable String appealReason,
        int version) {

    /** Why it was decided so; absent while the case is open. */
    public @Nullable Reason reason() {
        return decisionReason == null ? null : Reason.decoded(decisionReason);
    }
}
