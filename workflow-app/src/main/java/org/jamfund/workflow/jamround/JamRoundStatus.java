package org.jamfund.workflow.jamround;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.process.JamRound;
import org.jamfund.workflow.engine.StatusOfAProcess;
import org.springframework.stereotype.Component;

/** A phase of a Jam is where its token is. */
@Component
class JamRoundStatus implements StatusOfAProcess {

    private final Jams jams;

    JamRoundStatus(Jams jams) {
        this.jams = jams;
    }

    @Override
    public String process() {
        return JamRound.KEY;
    }

    @Override
    public void reached(DelegateExecution token, String status) {
        jams.reach(Id.of(token.getProcessBusinessKey()), Coded.of(JamPhase.class, "status", status));
    }
}
