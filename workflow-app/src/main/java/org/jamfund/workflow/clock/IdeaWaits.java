package org.jamfund.workflow.clock;

import java.util.Map;
import java.util.Set;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.FundingDecision;
import org.jamfund.process.IdeaJourney;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.response.Basis;

/** Where the drawings let an idea wait: at every task of these processes, and where its journey awaits an event. */
final class IdeaWaits {

    /** Their business key is the idea's id. */
    static final Set<String> PROCESSES =
            Set.of(IdeaJourney.KEY, ExpertReview.KEY, FundingDecision.KEY, ProjectDelivery.KEY);

    /** What the date of each such wait hangs on; a test compares this with the drawing. */
    static final Map<String, Basis> EVENTS = Map.of(
            IdeaJourney.AWAIT_VOTING, Basis.VOTING,
            IdeaJourney.AWAIT_UNMERGE, Basis.VOTING,
            IdeaJourney.AWAIT_DECISION, Basis.REVIEW,
            IdeaJourney.AWAIT_FUNDS, Basis.DELIVERY);

    private static final Set<String> OWNERS_TURN =
            Set.of(IdeaJourney.REVISE_IDEA, ProjectDelivery.PLAN_MILESTONES, ProjectDelivery.REPORT_MILESTONE);

    private IdeaWaits() {}

    static boolean isOwnersTurn(String task) {
        return OWNERS_TURN.contains(task);
    }

    /** One journey waits at one such element at a time. */
    static String token(String idea, String element) {
        return idea + "/" + element;
    }
}
