package org.jamfund.process;

/** What travels with a message to the step it causes and is then forgotten: tables keep who and why. */
public final class Passing {

    /** The person's id as text. */
    public static final Variable<String> BY = Variable.text("by").passing();

    /** The reason as given, shown to those concerned. */
    public static final Variable<String> REASON = Variable.text("reason").passing();

    private Passing() {}
}
