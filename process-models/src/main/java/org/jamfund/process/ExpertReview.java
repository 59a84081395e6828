package org.jamfund.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The contract of ExpertReview.bpmn, called once per round by {@link IdeaJourney}; business key: the idea's id. */
public final class ExpertReview {

    public static final String KEY = "ExpertReview";

    /** Reviews finished so far; raised by one when this one records its outcome. */
    public static final Variable<Integer> ROUNDS = Variable.count("rounds");

    /** How many seats to fill now; 0, with enough experts, goes straight on to the outcome. */
    public static final Variable<Integer> SEATS = Variable.count("seats");
    /** Number of the first of the seats being filled; see {@link #seatOf}. */
    public static final Variable<Integer> FIRST_SEAT = Variable.count("firstSeat");

    public static final Variable<Boolean> ENOUGH_EXPERTS = Variable.flag("enoughExperts");
    /** The ReviewOutcome table's answer; THIRD_READER never leaves this process. */
    public static final Variable<String> REVIEW_OUTCOME = Variable.text("reviewOutcome");
    /** ISO-8601 in UTC; when the owner's revision is due, if one is asked. */
    public static final Variable<String> REVISION_DUE_AT = Variable.text("revisionDueAt");
    /** Local to a seat, false when it opens; stays false when the expert resigns or declares a conflict. */
    public static final Variable<Boolean> ASSESSED = Variable.flag("assessed");
    /** Local to a seat. */
    public static final Variable<Boolean> REPLACED = Variable.flag("replaced");

    /** The version of the table the next decision is made by: the one the Jam was announced with. */
    public static final Variable<Integer> TABLE_VERSION =
            Variable.count("tableVersion").passing();
    /** The Jam whose own table that is; none for the product's. */
    public static final Variable<String> TABLE_OWNER =
            Variable.text("tableOwner").passing();

    public static final String RECOMMENDED = "recommended";
    public static final String REVISE = "revise";
    public static final String NOT_RECOMMENDED = "not-recommended";
    public static final String THIRD_READER = "third-reader";

    public static final String REVIEW_CONCLUDED = "ReviewConcluded";

    public static final String FIND_EXPERT = "Activity_FindExpert";
    public static final String SEAT = "SubProcess_Seat";
    public static final String ASSESS_IDEA = "Activity_AssessIdea";
    public static final String REMINDER_DUE = "Event_ReminderDue";
    public static final String ASSESSMENT_OVERDUE = "Event_AssessmentOverdue";

    private ExpertReview() {}

    /** The number of the seat a task or a step inside {@link #SEAT} belongs to. */
    public static int seatOf(VariableScope insideSeat) {
        return FIRST_SEAT.get(insideSeat) + Variable.count("loopCounter").get(insideSeat);
    }
}
