package org.jamfund.review;

import java.util.EnumSet;
import java.util.Set;
import org.jamfund.idea.IdeaReached;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees ideas leave their review, whichever way: nobody is awaited for them any more, and the last of a Jam ends its reviewing. */
@Component
class ReviewCompletion {

    private static final Set<IdeaStatus> IN_REVIEW =
            EnumSet.of(IdeaStatus.SHORTLISTED, IdeaStatus.UNDER_REVIEW, IdeaStatus.REVISION_ASKED);

    private final Reviews reviews;
    private final WaitingPanels waiting;
    private final SeatBook seats;
    private final Jams jams;
    private final ApplicationEventPublisher facts;

    ReviewCompletion(
            Reviews reviews, WaitingPanels waiting, SeatBook seats, Jams jams, ApplicationEventPublisher facts) {
        this.reviews = reviews;
        this.waiting = waiting;
        this.seats = seats;
        this.jams = jams;
        this.facts = facts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(IdeaReached fact) {
        boolean left = IN_REVIEW.contains(fact.from()) && !IN_REVIEW.contains(fact.to());
        if (!left) {
            return;
        }
        // holds the Jam first: of two last ideas leaving at once, the second sees the first
        boolean last = !reviews.openReviews(fact.jam());
        waiting.forget(fact.idea());
        seats.leaveEmptyOf(fact.idea());
        if (last && jams.get(fact.jam()).phase() == JamPhase.REVIEW) {
            facts.publishEvent(new ReviewsCompleted(fact.jam()));
        }
    }
}
