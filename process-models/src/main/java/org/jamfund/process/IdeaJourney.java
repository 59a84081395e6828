package org.jamfund.process;

/** The contract of IdeaJourney.bpmn, one instance per submitted idea; business key: the idea's id. */
public final class IdeaJourney {

    public static final String KEY = "IdeaJourney";

    public static final Variable<String> JAM = Variable.text("jam");
    /** Reviews finished so far; 0 at the start, told by ExpertReview. */
    public static final Variable<Integer> ROUNDS = Variable.count("rounds");
    /** One of the outcomes {@link ExpertReview} may end with. */
    public static final Variable<String> REVIEW_OUTCOME = Variable.text("reviewOutcome");
    /** ISO-8601 in UTC, told by ExpertReview when it asks for a revision. */
    public static final Variable<String> REVISION_DUE_AT = Variable.text("revisionDueAt");
    /** Travels with {@link #IDEA_PASSED_OVER}. */
    public static final Variable<Boolean> WAITLISTED = Variable.flag("waitlisted");
    /** One of the outcomes {@link FundingDecision} may end with. */
    public static final Variable<String> FUNDING_OUTCOME = Variable.text("fundingOutcome");

    public static final Variable<Boolean> DELIVERED = Variable.flag("delivered");

    public static final String IDEA_SUBMITTED = "IdeaSubmitted";
    public static final String IDEA_SHORTLISTED = "IdeaShortlisted";
    public static final String IDEA_NOT_SHORTLISTED = "IdeaNotShortlisted";
    public static final String IDEA_MERGED = "IdeaMerged";
    public static final String MERGE_UNDONE = "MergeUndone";
    public static final String MERGE_SEALED = "MergeSealed";
    public static final String REVIEW_CONCLUDED = "ReviewConcluded";
    public static final String FUNDING_PROPOSED = "FundingProposed";
    public static final String IDEA_PASSED_OVER = "IdeaPassedOver";
    public static final String FUNDS_OFFERED = "FundsOffered";
    public static final String WAITLIST_CLOSED = "WaitlistClosed";
    public static final String IDEA_WITHDRAWN = "IdeaWithdrawn";
    public static final String IDEA_REMOVED = "IdeaRemoved";
    public static final String JAM_CANCELLED = "JamCancelled";

    public static final String AWAIT_VOTING = "Gateway_AwaitVoting";
    public static final String AWAIT_UNMERGE = "Gateway_AwaitUnmerge";
    public static final String AWAIT_DECISION = "Gateway_AwaitDecision";
    public static final String AWAIT_FUNDS = "Gateway_AwaitFunds";

    public static final String EXPERT_REVIEW = "Activity_ExpertReview";
    public static final String REVISE_IDEA = "Activity_ReviseIdea";
    public static final String REVISION_OVERDUE = "Event_RevisionOverdue";
    public static final String FUNDING_DECISION = "Activity_FundingDecision";
    public static final String PROJECT_DELIVERY = "Activity_ProjectDelivery";

    private IdeaJourney() {}
}
