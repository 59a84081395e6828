package org.jamfund.conversation;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** What somebody wrote under an idea, Markdown kept to the letter. A hidden one was removed by a moderator. */
public record Comment(
        Id<Comment> id,
        Id<Idea> ideaId,
        Id<Person> authorId,
        String authorName,
        @Nullable String organisation,
        @Nullable Id<Comment> replyTo,
        String text,
        boolean hidden,
        Instant writtenAt) {

    /** The text as harmless HTML. */
    public String html() {
        return Markdown.html(text);
    }
}
