package org.jamfund.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Takes a status from a drawing to the one door that writes it. A process whose elements carry statuses has exactly one. */
public interface StatusOfAProcess {

    /** The key of the process whose statuses these are. */
    String process();

    /** A token has arrived at an element with this {@code status}; called in the transaction that moves the token. */
    void reached(DelegateExecution token, String status);
}
