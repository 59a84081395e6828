package org.jamfund.workflow.ideajourney;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.jamfund.idea.IdeaMerged;
import org.jamfund.idea.IdeaRemoved;
import org.jamfund.idea.IdeaRevised;
import org.jamfund.idea.IdeaSubmitted;
import org.jamfund.idea.IdeaWithdrawn;
import org.jamfund.idea.ImportAbandoned;
import org.jamfund.idea.MergeSealed;
import org.jamfund.idea.MergeUndone;
import org.jamfund.process.IdeaJourney;
import org.jamfund.workflow.engine.Carried;
import org.jamfund.workflow.engine.Tokens;
import org.jamfund.workflow.engine.WaitingTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What owners, facilitators and moderators do to an idea. */
@Component
@Transactional(propagation = MANDATORY)
class IdeaJourneyTriggers {

    private final Tokens tokens;

    IdeaJourneyTriggers(Tokens tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void on(IdeaSubmitted fact) {
        tokens.start(
                IdeaJourney.IDEA_SUBMITTED,
                IdeaJourney.KEY,
                fact.idea(),
                Carried.by(fact.by()).with(IdeaJourney.JAM, fact.jam().text()).with(IdeaJourney.ROUNDS, 0));
    }

    @EventListener
    void on(ImportAbandoned fact) {
        fact.ideas().forEach(idea -> tokens.forget(IdeaJourney.KEY, idea));
    }

    @EventListener
    void on(IdeaRevised fact) {
        tokens.complete(
                WaitingTask.of(IdeaJourney.KEY, IdeaJourney.REVISE_IDEA, fact.idea()),
                fact.by(),
                Carried.by(fact.by()).because(fact.whatChanged()));
    }

    @EventListener
    void on(IdeaWithdrawn fact) {
        tokens.move(
                IdeaJourney.IDEA_WITHDRAWN, fact.idea(), Carried.by(fact.by()).because(fact.reason()));
    }

    @EventListener
    void on(IdeaRemoved fact) {
        tokens.move(IdeaJourney.IDEA_REMOVED, fact.idea(), Carried.by(fact.by()).because(fact.reason()));
    }

    @EventListener
    void on(IdeaMerged fact) {
        tokens.move(IdeaJourney.IDEA_MERGED, fact.idea(), Carried.by(fact.by()).because(fact.reason()));
    }

    @EventListener
    void on(MergeUndone fact) {
        tokens.move(IdeaJourney.MERGE_UNDONE, fact.idea(), Carried.by(fact.by()).because(fact.reason()));
    }

    @EventListener
    void on(MergeSealed fact) {
        tokens.move(IdeaJourney.MERGE_SEALED, fact.idea(), Carried.nothing());
    }
}
