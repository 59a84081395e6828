package org.jamfund.idea;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Memberships;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.springframework.stereotype.Service;

/** Who may put ideas before a Jam, and when: one answer for the door, the button and the message. */
@Service
public class SubmissionRules {

    private static final Set<JamPhase> DRAFTING = EnumSet.of(JamPhase.ANNOUNCED, JamPhase.IDEATION);
    private static final Set<JamPhase> REVISING = EnumSet.of(JamPhase.IDEATION, JamPhase.SYNTHESIS);

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

    /** Not even a draft is taken before a Jam is announced, nor after it has taken ideas. */
    public void checkDraft(Jam jam) {
        if (!takesDrafts(jam)) {
            throw Refusal.of("wrong-phase", jam.phase()).asException();
        }
    }

    static boolean takesDrafts(Jam jam) {
        return DRAFTING.contains(jam.phase());
    }

    void check(Actor by, Jam jam) {
        refusal(by, jam).ifPresent(refusal -> {
            throw refusal.asException();
        });
    }

    /** Drafts while they can be made, submitted ideas until synthesis ends, and whatever experts want revised. */
    static void requireRevisable(Idea idea, Jam jam) {
        boolean inTime = switch (idea.status()) {
            case DRAFT -> takesDrafts(jam);
            case SUBMITTED -> REVISING.contains(jam.phase());
            case REVISION_ASKED -> true;
            default -> false;
        };
        if (!inTime) {
            throw Refusal.of("wrong-phase", jam.phase()).asException();
        }
    }
}
