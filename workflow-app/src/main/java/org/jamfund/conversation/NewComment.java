package org.jamfund.conversation;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** The row a comment begins as. */
record NewComment(
        Id<Comment> id,
        Id<Idea> ideaId,
        Id<Person> authorId,
        @Nullable Id<Comment> replyTo,
        String text,
        Instant writtenAt) {}
