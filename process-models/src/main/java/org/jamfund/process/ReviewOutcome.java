package org.jamfund.process;

/** The contract of ReviewOutcome.dmn; its answer becomes {@link ExpertReview#REVIEW_OUTCOME}. Scores count in hundredths. */
public final class ReviewOutcome {

    public static final String KEY = "ReviewOutcome";

    public static final Variable<Integer> ASSESSMENTS =
            Variable.count("assessments").passing();
    /** Whether reviewing is over for this idea, so that nothing further can be asked. */
    public static final Variable<Boolean> CONCLUDED = Variable.flag("concluded").passing();

    public static final Variable<Integer> MEAN_SCORE =
            Variable.count("meanScore").passing();
    /** Highest minus lowest; 0 with fewer than two assessments. */
    public static final Variable<Integer> SPREAD = Variable.count("spread").passing();
    /** Whether one more reader has already been asked for in this round. */
    public static final Variable<Boolean> EXTRA_SEAT =
            Variable.flag("extraSeat").passing();

    public static final Variable<Integer> ROUNDS = ExpertReview.ROUNDS;

    public static final Variable<String> REVIEW_OUTCOME = ExpertReview.REVIEW_OUTCOME;

    private ReviewOutcome() {}
}
