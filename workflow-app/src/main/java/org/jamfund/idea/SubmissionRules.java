package org.jamfund.idea;

import java.util.Optional;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Memberships;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.springframework.stereotype.Service;

/** Who may put ideas before a Jam, and when: one answer for the door, the button and the message. */
@Service
public class SubmissionRules {

    private final Memberships memberships;

    SubmissionRules(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Why this person cannot submit to the Jam now; empty when they can. */
    public Optional<Refusal> refusal(Actor by, Jam jam) {
        if (jam.phase() != JamPhase.IDEATION) {
            return Optional.of(Refusal.of("wrong-phase", jam.phase()));
        }
        return memberships.isMember(jam.id(), by.id()) ? Optional.empty() : Optional.of(Refusal.of("not-a-member"));
    }

    void check(Actor by, Jam jam) {
        refusal(by, jam).ifPresent(refusal -> {
            throw refusal.asException();
        });
    }
}
