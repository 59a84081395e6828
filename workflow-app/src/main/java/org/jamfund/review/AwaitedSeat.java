package org.jamfund.review;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** An open seat; without expert while somebody else is being appointed. */
public record AwaitedSeat(
        Id<Seat> id,
        Id<Idea> ideaId,
        String title,
        int round,
        int number,
        @Nullable Id<Person> expertId,
        Instant dueAt,
        boolean late) {}
