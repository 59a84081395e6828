package org.jamfund.conversation;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** Which comments one reader gets: all, or those not hidden and their own. */
record CommentFilter(
        Id<Idea> idea,
        Id<Person> reader,
        boolean all,
        @Nullable Long after,
        int rows) {}
