package org.jamfund.project;

import java.util.EnumSet;
import java.util.Set;
import org.jamfund.funding.CorrectionChanged;
import org.jamfund.funding.MoneyReturned;
import org.jamfund.funding.Waitlist;
import org.jamfund.idea.IdeaReached;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.JamSettled;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a Jam whose results are out: returned money goes to the waitlist, the waitlist closes when no money can return any
 * more, and the Jam is settled when the way of every idea is over, the bank has answered for every payment it was sent and
 * no correction waits. Whoever settles holds the Jam's row, so the last two
 * ideas to end see each other.
 */
@Service
@Transactional
public class Settlement {

    /** Ends an idea can reach while its Jam is in delivery. */
    private static final Set<IdeaStatus> LATE_ENDS = EnumSet.of(
            IdeaStatus.DECLINED, IdeaStatus.WITHDRAWN, IdeaStatus.REMOVED, IdeaStatus.COMPLETED, IdeaStatus.CANCELLED);

    private final Jams jams;
    private final Waitlist waitlist;
    private final ProjectMapper mapper;
    private final ApplicationEventPublisher facts;

    Settlement(Jams jams, Waitlist waitlist, ProjectMapper mapper, ApplicationEventPublisher facts) {
        this.jams = jams;
        this.waitlist = waitlist;
        this.mapper = mapper;
        this.facts = facts;
    }

    /**
     * Does what can be done now; true while the way of some idea is not over, or money of one that has ended may still come
     * back.
     */
    public boolean settle(Id<Jam> jam) {
        jams.hold(jam);
        waitlist.offer(jam);
        waitlist.closeWhenNothingCanReturn(jam);
        return mapper.openIdeas(jam) > 0 || waitlist.moneyCanReturn(jam);
    }

    @EventListener
    void on(MoneyReturned fact) {
        continueSettling(fact.jam());
    }

    @EventListener
    void on(PaymentsSettled fact) {
        continueSettling(fact.jam());
    }

    @EventListener
    void on(CorrectionChanged fact) {
        if (!fact.correction().isOpen()) {
            continueSettling(fact.correction().jamId());
        }
    }

    @EventListener
    void on(IdeaReached fact) {
        if (LATE_ENDS.contains(fact.to()) && !endedWithTheWaitlist(fact)) {
            continueSettling(fact.jam());
        }
    }

    /** The settling that closed the waitlist is still at work and looks at all ideas when it is done. */
    private static boolean endedWithTheWaitlist(IdeaReached fact) {
        return fact.from() == IdeaStatus.WAITLISTED && fact.to() == IdeaStatus.DECLINED;
    }

    private void continueSettling(Id<Jam> jam) {
        if (jams.get(jam).phase() == JamPhase.DELIVERY && !settle(jam)) {
            facts.publishEvent(new JamSettled(jam));
        }
    }
}
