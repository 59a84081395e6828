package org.jamfund.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jamfund.process.Passing;
import org.jspecify.annotations.Nullable;

/** Who moved a token and why, as far as the present transaction knows; nobody means Jamfund itself. */
public record Cause(@Nullable Id<Person> by, @Nullable Reason reason) {

    public static Cause of(VariableScope token) {
        String by = Passing.BY.find(token);
        String reason = Passing.REASON.find(token);
        return new Cause(by == null ? null : Id.of(by), reason == null ? null : Reason.decoded(reason));
    }

    /** Lets the process that called this one know why it goes on as it does. */
    public static void tellCaller(DelegateExecution token, Reason reason) {
        Passing.REASON.set(token.getProcessInstance().getSuperExecution(), reason.encoded());
    }
}
