package org.jamfund.jam;

import java.time.Clock;
import java.util.Optional;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a facilitator does to move a Jam on by hand. Each verb checks that the Jam stands where the step begins, and
 * publishes the fact that moves it; a step that lies behind the Jam is done already and changes nothing.
 */
@Service
@Transactional
public class Rounds {

    private final Jams jams;
    private final JamMapper rows;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Rounds(Jams jams, JamMapper rows, ApplicationEventPublisher facts, Clock clock) {
        this.jams = jams;
        this.rows = rows;
        this.facts = facts;
        this.clock = clock;
    }

    public void announce(Actor by, Id<Jam> id) {
        step(by, id, JamPhase.DRAFT, new JamAnnounced(id));
    }

    public void openIdeation(Actor by, Id<Jam> id) {
        step(by, id, JamPhase.ANNOUNCED, new IdeationOpened(id));
    }

    public void closeIdeation(Actor by, Id<Jam> id) {
        step(by, id, JamPhase.IDEATION, new IdeationClosed(id));
    }

    /** Ends synthesis before its time: voting opens without waiting for its instant. */
    public void synthesised(Actor by, Id<Jam> id) {
        step(by, id, JamPhase.SYNTHESIS, new BigIdeasSynthesised(id, by.id()));
    }

    public void openVoting(Actor by, Id<Jam> id) {
        step(by, id, JamPhase.SYNTHESIS, new VotingOpened(id));
    }

    /** From here on no ballot counts; tally and shortlist follow. */
    public void closeVoting(Actor by, Id<Jam> id) {
        step(by, id, JamPhase.VOTING, new VotingClosed(id));
    }

    /** Ends the Jam and everything open in it. Once projects are under way they are cancelled one by one instead. */
    public void cancel(Actor by, Id<Jam> id, Reason reason) {
        Jam jam = held(by, id);
        if (jam.phase() == JamPhase.CANCELLED) {
            return;
        }
        if (jam.phase().isAfter(JamPhase.DECISION)) {
            throw Jams.wrongPhase(jam);
        }
        rows.insertCancellation(id, by.id(), reason.encoded(), clock.instant());
        if (jam.phase() == JamPhase.DRAFT) {
            // a draft has no round yet that could carry it there
            rows.reach(id, JamPhase.DRAFT, JamPhase.CANCELLED);
        } else {
            facts.publishEvent(new JamCancelled(id, by.id(), reason));
        }
    }

    /** Why the Jam was cancelled, if it was. */
    @Transactional(readOnly = true)
    public Optional<Reason> whyCancelled(Id<Jam> id) {
        return rows.cancellation(id).map(Reason::decoded);
    }

    private void step(Actor by, Id<Jam> id, JamPhase from, Object fact) {
        Jam jam = held(by, id);
        if (jam.phase() == from) {
            facts.publishEvent(fact);
        } else if (!jam.phase().isAfter(from)) {
            throw Jams.wrongPhase(jam);
        }
    }

    private Jam held(Actor by, Id<Jam> id) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        jams.hold(id);
        return jams.get(id);
    }
}
