package org.jamfund.process;

/** The contract of Moderation.bpmn, one instance per case; business key: the case's id. */
public final class Moderation {

    public static final String KEY = "Moderation";

    /** What the moderator decided; set when {@link #MODERATE_CONTENT} is completed. */
    public static final Variable<Boolean> REMOVED = Variable.flag("removed");
    /** What the appeal came to; set when {@link #DECIDE_APPEAL} is completed. */
    public static final Variable<Boolean> GRANTED = Variable.flag("granted");

    public static final String CONTENT_FLAGGED = "ContentFlagged";
    public static final String CONTENT_APPEALED = "ContentAppealed";

    public static final String MODERATE_CONTENT = "Activity_ModerateContent";
    public static final String AWAIT_APPEAL = "Gateway_AwaitAppeal";
    public static final String APPEAL_WINDOW_OVER = "Event_AppealWindowOver";
    public static final String DECIDE_APPEAL = "Activity_DecideAppeal";

    private Moderation() {}
}
