package org.jamfund.idea;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** An idea's status has changed; an absent person means Jamfund itself. */
public record IdeaReached(
        Id<Idea> idea,
        Id<Jam> jam,
        IdeaStatus from,
        IdeaStatus to,
        @Nullable Id<Person> by,
        @Nullable Reason reason) {}
