package org.jamfund.process;

/**
 * The contract of JamRound.bpmn, one instance per Jam; business key: the Jam's id. Instants are ISO-8601 text in UTC; one
 * that is not set is {@link #BY_HAND}.
 */
public final class JamRound {

    public static final String KEY = "JamRound";

    /** An instant that never comes: somebody opens or closes by hand. */
    public static final String BY_HAND = "9999-12-31T00:00:00Z";

    public static final Variable<String> IDEATION_OPENS_AT = Variable.text("ideationOpensAt");
    public static final Variable<String> IDEATION_CLOSES_AT = Variable.text("ideationClosesAt");
    public static final Variable<String> VOTING_OPENS_AT = Variable.text("votingOpensAt");
    public static final Variable<String> VOTING_CLOSES_AT = Variable.text("votingClosesAt");
    public static final Variable<String> REVIEW_CLOSES_AT = Variable.text("reviewClosesAt");
    /** Set by each chunk: whether another one is needed. */
    public static final Variable<Boolean> MORE_WAITING = Variable.flag("moreWaiting");

    public static final Variable<Boolean> OPEN_REVIEWS = Variable.flag("openReviews");
    /** Whether a project or a waitlist place of this Jam is still open. */
    public static final Variable<Boolean> UNSETTLED = Variable.flag("unsettled");

    public static final String JAM_ANNOUNCED = "JamAnnounced";
    public static final String JAM_IMPORTED = "JamImported";
    public static final String IDEATION_OPENED = "IdeationOpened";
    public static final String IDEATION_CLOSED = "IdeationClosed";
    public static final String VOTING_OPENED = "VotingOpened";
    public static final String VOTING_CLOSED = "VotingClosed";
    /** Awaited twice: before the review deadline, and after it for the last panel. */
    public static final String REVIEWS_COMPLETED = "ReviewsCompleted";

    public static final String JAM_SETTLED = "JamSettled";
    public static final String JAM_CANCELLED = "JamCancelled";

    public static final String IDEATION_OPENING_DUE = "Event_IdeationOpeningDue";
    public static final String IDEATION_CLOSING_DUE = "Event_IdeationClosingDue";
    public static final String VOTING_DUE = "Event_VotingDue";
    public static final String VOTING_CLOSING_DUE = "Event_VotingClosingDue";
    public static final String REVIEW_DEADLINE = "Event_ReviewDeadline";

    public static final String SYNTHESISE_BIG_IDEAS = "Activity_SynthesiseBigIdeas";
    public static final String ADOPT_ALLOCATION = "Activity_AdoptAllocation";

    private JamRound() {}
}
