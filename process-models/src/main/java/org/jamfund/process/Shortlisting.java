package org.jamfund.process;

/** The contract of Shortlisting.dmn, asked once for each idea of a Jam whose voting has closed. */
public final class Shortlisting {

    public static final String KEY = "Shortlisting";

    /** 1 = most votes. */
    public static final Variable<Integer> PLACE = Variable.count("place").passing();

    public static final Variable<Long> VOTES = Variable.number("votes").passing();
    /** Distinct audiences among those who voted for it. */
    public static final Variable<Integer> AUDIENCES =
            Variable.count("audiences").passing();

    public static final Variable<Long> REQUESTED_UNITS =
            Variable.number("requestedUnits").passing();
    /** How many ideas the Jam wants on its shortlist. */
    public static final Variable<Integer> SIZE = Variable.count("size").passing();

    public static final Variable<Boolean> SHORTLISTED =
            Variable.flag("shortlisted").passing();
    public static final Variable<String> REASON = Variable.text("reason").passing();

    public static final String WITHIN_SIZE = "within-size";
    public static final String BELOW_LINE = "below-line";
    public static final String NO_VOTES = "no-votes";

    private Shortlisting() {}
}
