package org.jamfund.workflow.expertreview;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.JamRound;
import org.jamfund.review.AssessmentFiled;
import org.jamfund.review.ConflictDeclared;
import org.jamfund.review.ExpertFound;
import org.jamfund.review.ReviewConcluded;
import org.jamfund.review.ReviewsCompleted;
import org.jamfund.review.SeatLost;
import org.jamfund.workflow.engine.Carried;
import org.jamfund.workflow.engine.Tokens;
import org.jamfund.workflow.engine.WaitingTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = MANDATORY)
class ExpertReviewTriggers {

    private final Tokens tokens;

    ExpertReviewTriggers(Tokens tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void on(AssessmentFiled fact) {
        leaveSeat(fact.idea(), fact.expert(), true);
    }

    @EventListener
    void on(ConflictDeclared fact) {
        leaveSeat(fact.idea(), fact.expert(), false);
    }

    /** A seat whose token is between two steps hears nothing: the next step reads the table. */
    @EventListener
    void on(SeatLost fact) {
        WaitingTask assessment = WaitingTask.of(ExpertReview.KEY, ExpertReview.ASSESS_IDEA, fact.idea());
        tokens.completeIfOpen(
                assessment.assignedTo(fact.expert()), Carried.nothing().with(ExpertReview.ASSESSED, false));
    }

    @EventListener
    void on(ExpertFound fact) {
        tokens.complete(
                WaitingTask.of(ExpertReview.KEY, ExpertReview.FIND_EXPERT, fact.idea()), null, Carried.nothing());
    }

    /** A review between two steps hears nothing and finds out from the table. */
    @EventListener
    void on(ReviewConcluded fact) {
        tokens.tell(ExpertReview.REVIEW_CONCLUDED, fact.idea(), Carried.nothing());
    }

    /** A round that is still telling its shortlist hears nothing and asks before it waits. */
    @EventListener
    void on(ReviewsCompleted fact) {
        tokens.tell(JamRound.REVIEWS_COMPLETED, fact.jam(), Carried.nothing());
    }

    private void leaveSeat(Id<Idea> idea, Id<Person> expert, boolean assessed) {
        WaitingTask assessment = WaitingTask.of(ExpertReview.KEY, ExpertReview.ASSESS_IDEA, idea);
        tokens.complete(assessment.assignedTo(expert), expert, Carried.nothing().with(ExpertReview.ASSESSED, assessed));
    }
}
