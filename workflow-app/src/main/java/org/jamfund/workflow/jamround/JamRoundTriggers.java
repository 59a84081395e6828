package org.jamfund.workflow.jamround;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.jamfund.funding.AllocationAdopted;
import org.jamfund.jam.BigIdeasSynthesised;
import org.jamfund.jam.IdeationClosed;
import org.jamfund.jam.IdeationOpened;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamAnnounced;
import org.jamfund.jam.JamCancelled;
import org.jamfund.jam.JamImported;
import org.jamfund.jam.JamRescheduled;
import org.jamfund.jam.JamSettled;
import org.jamfund.jam.Jams;
import org.jamfund.jam.VotingClosed;
import org.jamfund.jam.VotingOpened;
import org.jamfund.kernel.Id;
import org.jamfund.process.JamRound;
import org.jamfund.workflow.engine.Carried;
import org.jamfund.workflow.engine.Timers;
import org.jamfund.workflow.engine.Tokens;
import org.jamfund.workflow.engine.WaitingTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = MANDATORY)
class JamRoundTriggers {

    private final Tokens tokens;
    private final Timers timers;
    private final Jams jams;

    JamRoundTriggers(Tokens tokens, Timers timers, Jams jams) {
        this.tokens = tokens;
        this.timers = timers;
        this.jams = jams;
    }

    @EventListener
    void on(JamAnnounced fact) {
        tokens.start(JamRound.JAM_ANNOUNCED, JamRound.KEY, fact.jam(), instants(fact.jam()));
    }

    @EventListener
    void on(JamImported fact) {
        tokens.start(JamRound.JAM_IMPORTED, JamRound.KEY, fact.jam(), instants(fact.jam()));
    }

    @EventListener
    void on(IdeationOpened fact) {
        tokens.move(JamRound.IDEATION_OPENED, fact.jam(), Carried.nothing());
    }

    @EventListener
    void on(IdeationClosed fact) {
        tokens.move(JamRound.IDEATION_CLOSED, fact.jam(), Carried.nothing());
    }

    @EventListener
    void on(BigIdeasSynthesised fact) {
        tokens.complete(
                WaitingTask.of(JamRound.KEY, JamRound.SYNTHESISE_BIG_IDEAS, fact.jam()), fact.by(), Carried.nothing());
    }

    @EventListener
    void on(VotingOpened fact) {
        tokens.move(JamRound.VOTING_OPENED, fact.jam(), Carried.nothing());
    }

    @EventListener
    void on(VotingClosed fact) {
        tokens.move(JamRound.VOTING_CLOSED, fact.jam(), Carried.nothing());
    }

    @EventListener
    void on(AllocationAdopted fact) {
        tokens.complete(
                WaitingTask.of(JamRound.KEY, JamRound.ADOPT_ALLOCATION, fact.jam()), fact.by(), Carried.nothing());
    }

    @EventListener
    void on(JamCancelled fact) {
        tokens.move(JamRound.JAM_CANCELLED, fact.jam(), Carried.by(fact.by()).because(fact.reason()));
    }

    @EventListener
    void on(JamRescheduled fact) {
        timers.reschedule(JamRound.KEY, fact.jam(), instants(fact.jam()), Calendar.INSTANT_OF_TIMER);
    }

    /** The round may not have come that far; then it finds nothing unsettled when it does. */
    @EventListener
    void on(JamSettled fact) {
        tokens.tell(JamRound.JAM_SETTLED, fact.jam(), Carried.nothing());
    }

    private Carried instants(Id<Jam> jam) {
        return Calendar.of(jams.calendar(jam)).instants();
    }
}
