package org.jamfund.response;

import org.jamfund.kernel.Coded;

/** What the date of a wait hangs on, and therefore what moves it. */
public enum Basis implements Coded {
    /** A date of its own, as tasks have. */
    OWN,
    /** The end of the Jam's voting. */
    VOTING,
    /** The board's two weeks after the end of the Jam's review; its own as soon as the board has been asked. */
    REVIEW,
    /** The last milestone planned in the Jam: until then money may return. */
    DELIVERY,
    /** A step of Jamfund itself, which takes minutes unless it has failed. */
    STEP
}
