package org.jamfund.jam;

import java.util.Set;
import org.jamfund.kernel.Coded;

/** Where a Jam is in its life, in order; a cancelled Jam has left that order. */
public enum JamPhase implements Coded {
    DRAFT,
    ANNOUNCED,
    IDEATION,
    SYNTHESIS,
    VOTING,
    REVIEW,
    DECISION,
    DELIVERY,
    CLOSED,
    CANCELLED;

    /** The phases that have a place in the calendar. */
    public static final Set<JamPhase> SCHEDULED = Set.of(IDEATION, VOTING, REVIEW);

    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }

    /** True of every phase behind the other on the regular way; a cancelled Jam is behind nothing. */
    public boolean isAfter(JamPhase other) {
        return this != CANCELLED && compareTo(other) > 0;
    }

    /** One step on the regular way, the short way of an imported Jam, or the way out. */
    public boolean canBecome(JamPhase next) {
        return switch (next) {
            case DRAFT -> false;
            case CANCELLED -> !isOver();
            case VOTING -> this == SYNTHESIS || this == DRAFT;
            default -> this != CANCELLED && ordinal() + 1 == next.ordinal();
        };
    }
}
