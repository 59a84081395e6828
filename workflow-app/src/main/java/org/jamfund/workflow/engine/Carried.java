package org.jamfund.workflow.engine;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.process.Passing;
import org.jamfund.process.Variable;
import org.jspecify.annotations.Nullable;

/** What a token takes along from a fact: process variables, and in passing who did it and why. */
public final class Carried {

    private final VariableMap variables = Variables.createVariables();

    private Carried() {}

    public static Carried nothing() {
        return new Carried();
    }

    public static Carried by(@Nullable Id<?> person) {
        return nothing().who(person);
    }

    public <T> Carried with(Variable<T> variable, T value) {
        variables.putValueTyped(variable.name(), variable.of(value));
        return this;
    }

    public Carried because(@Nullable Reason reason) {
        return reason == null ? this : with(Passing.REASON, reason.encoded());
    }

    private Carried who(@Nullable Id<?> person) {
        return person == null ? this : with(Passing.BY, person.text());
    }

    VariableMap variables() {
        return variables;
    }
}
