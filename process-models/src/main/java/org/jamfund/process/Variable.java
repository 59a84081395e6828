package org.jamfund.process;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * A process variable with its name and its type, the only way Java reads or writes one. Stored variables belong to the
 * instance; a passing one is seen until the transaction ends and is never written to the database.
 */
public final class Variable<T> {

    private final String name;
    private final Class<T> type;
    private final boolean passing;

    private Variable(String name, Class<T> type, boolean passing) {
        this.name = name;
        this.type = type;
        this.passing = passing;
    }

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class, false);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class, false);
    }

    public static Variable<Integer> count(String name) {
        return new Variable<>(name, Integer.class, false);
    }

    public static Variable<Long> number(String name) {
        return new Variable<>(name, Long.class, false);
    }

    /** The same variable, but gone with the transaction that sets it. */
    public Variable<T> passing() {
        return new Variable<>(name, type, true);
    }

    public String name() {
        return name;
    }

    public Class<T> type() {
        return type;
    }

    public boolean isPassing() {
        return passing;
    }

    /** The value in this scope or the nearest around it; null when nobody has set it. */
    public @Nullable T find(VariableScope scope) {
        return checked(scope.getVariable(name));
    }

    /** The value; an IllegalStateException naming the variable when nobody has set it. */
    public T get(VariableScope scope) {
        return present(find(scope));
    }

    /** The value a decision has answered with. */
    public T get(DmnDecisionRuleResult answer) {
        return present(checked(answer.getEntry(name)));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, of(value));
    }

    /** Says that there is none, where a drawing looks at the variable all the same. */
    public void clear(VariableScope scope) {
        scope.setVariable(name, Variables.untypedNullValue(passing));
    }

    /** The typed value as the engine takes it: for starting, correlating and completing. */
    public TypedValue of(T value) {
        T sure = present(checked(value));
        return switch (type.getSimpleName()) {
            case "String" -> Variables.stringValue((String) sure, passing);
            case "Boolean" -> Variables.booleanValue((Boolean) sure, passing);
            case "Integer" -> Variables.integerValue((Integer) sure, passing);
            default -> Variables.longValue((Long) sure, passing);
        };
    }

    private T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Variable '" + name + "' has no value");
        }
        return value;
    }

    private @Nullable T checked(@Nullable Object value) {
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("Variable '" + name + "' is a "
                    + value.getClass().getSimpleName() + ", not a " + type.getSimpleName());
        }
        return type.cast(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
