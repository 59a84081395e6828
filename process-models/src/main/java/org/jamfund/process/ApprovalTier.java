package org.jamfund.process;

/** The contract of ApprovalTier.dmn: what the board needs to approve an award. */
public final class ApprovalTier {

    public static final String KEY = "ApprovalTier";

    /** The award's amount in whole units of the Jam's currency. */
    public static final Variable<Long> REQUESTED_UNITS =
            Variable.number("requestedUnits").passing();
    /** The quorum the Jam has set. */
    public static final Variable<Integer> JAM_QUORUM =
            Variable.count("jamQuorum").passing();

    /** Votes cast, abstentions included. */
    public static final Variable<Integer> QUORUM = Variable.count("quorum").passing();
    /** Of the votes cast, to be exceeded. */
    public static final Variable<Integer> MAJORITY_PERCENT =
            Variable.count("majorityPercent").passing();

    public static final Variable<Boolean> COUNTERSIGN = FundingDecision.COUNTERSIGN;

    private ApprovalTier() {}
}
