package org.jamfund.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The contract of FundingDecision.bpmn, called by {@link IdeaJourney} for money already reserved; business key: the idea's id. */
public final class FundingDecision {

    public static final String KEY = "FundingDecision";

    /** Eligible members when the vote opens: one voting task each. */
    public static final Variable<Integer> MEMBERS = Variable.count("members");

    public static final Variable<Boolean> ENOUGH_MEMBERS = Variable.flag("enoughMembers");
    public static final Variable<Boolean> COUNTERSIGN = Variable.flag("countersign");
    /** Whether the outcome can no longer change; false until a vote sets it with its completion. */
    public static final Variable<Boolean> DECIDED = Variable.flag("decided");
    /** What the votes came to, and then what the countersignature did. */
    public static final Variable<Boolean> APPROVED = Variable.flag("approved");

    public static final Variable<String> FUNDING_OUTCOME = Variable.text("fundingOutcome");

    public static final String FUNDED = "funded";
    public static final String DECLINED = "declined";

    public static final String APPOINT_SUBSTITUTES = "Activity_AppointSubstitutes";
    public static final String VOTE_ON_FUNDING = "Activity_VoteOnFunding";
    public static final String VOTE_LAPSED = "Event_VoteLapsed";
    public static final String COUNTERSIGN_AWARD = "Activity_CountersignAward";

    private FundingDecision() {}

    /** The place of a voting task among the snapshot of members, counted from 0. */
    public static int memberOf(VariableScope votingTask) {
        return Variable.count("loopCounter").get(votingTask);
    }
}
