package org.jamfund.board;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** Something that happened in a session, numbered from 1: to whom or by whom, and when. */
public record SessionEvent(
        int number,
        EventKind kind,
        Id<Person> personId,
        Instant happenedAt,
        @Nullable String note) {}
