package org.jamfund.process;

/** The contract of PanelSize.dmn; its answer becomes {@link ExpertReview#SEATS}. */
public final class PanelSize {

    public static final String KEY = "PanelSize";

    /** Whole units of the Jam's currency. */
    public static final Variable<Long> REQUESTED_UNITS =
            Variable.number("requestedUnits").passing();
    /** What the Jam has set. */
    public static final Variable<Integer> PANEL_SIZE =
            Variable.count("panelSize").passing();

    public static final Variable<Integer> SEATS = Variable.count("seats");

    private PanelSize() {}
}
