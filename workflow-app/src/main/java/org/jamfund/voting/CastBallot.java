package org.jamfund.voting;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Audience;
import org.jamfund.people.Person;

/** A ballot as it is written; the receipt counts only the first time and stays as long as the ballot does. */
record CastBallot(
        Id<Jam> jam,
        Id<Person> voter,
        Audience audience,
        Receipt receipt,
        int lineCount,
        long pointsSpent,
        Instant castAt) {}
