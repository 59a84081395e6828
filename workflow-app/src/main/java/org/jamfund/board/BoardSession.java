package org.jamfund.board;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** A meeting of a Jam's board; the quorum is how many have to be present, as the Jam said when it was convened. */
public record BoardSession(
        Id<BoardSession> id,
        Id<Jam> jamId,
        String title,
        Instant startsAt,
        SessionStatus status,
        Id<Person> chairId,
        int quorum,
        Id<Person> convenedBy,
        Instant convenedAt,
        int version) {

    public boolean isOpen() {
        return status == SessionStatus.OPEN;
    }

    public boolean isClosed() {
        return status == SessionStatus.CLOSED;
    }
}
