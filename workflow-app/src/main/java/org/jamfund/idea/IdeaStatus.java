package org.jamfund.idea;

import java.util.EnumSet;
import java.util.Set;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Refusal;

/** Where an idea stands. The drawing decides the way; {@link #canBecome} is the second belt. */
public enum IdeaStatus implements Coded {
    DRAFT,
    SUBMITTED,
    MERGED,
    SHORTLISTED,
    UNDER_REVIEW,
    REVISION_ASKED,
    RECOMMENDED,
    PROPOSED,
    WAITLISTED,
    FUNDED,
    IN_DELIVERY,
    NOT_SHORTLISTED,
    NOT_RECOMMENDED,
    DECLINED,
    WITHDRAWN,
    REMOVED,
    COMPLETED,
    CANCELLED;

    private static final Set<IdeaStatus> ENDS =
            EnumSet.of(NOT_SHORTLISTED, NOT_RECOMMENDED, DECLINED, WITHDRAWN, REMOVED, COMPLETED, CANCELLED);

    private static final Set<IdeaStatus> AWARDED = EnumSet.of(FUNDED, IN_DELIVERY, COMPLETED);

    private static final Set<IdeaStatus> JUDGED =
            EnumSet.of(UNDER_REVIEW, REVISION_ASKED, RECOMMENDED, WAITLISTED, PROPOSED);

    /** Experts or the board have it in hand. */
    public boolean isJudged() {
        return JUDGED.contains(this);
    }

    /** On its way: submitted, and nothing has ended it. */
    public boolean isOpen() {
        return this != DRAFT && !isOver();
    }

    /** The end of a way, good or bad; only a granted appeal leads back. */
    public boolean isOver() {
        return ENDS.contains(this);
    }

    /** Money was awarded: from here the way out is to cancel the project. */
    public boolean isAwarded() {
        return AWARDED.contains(this);
    }

    /** The board has been asked for money, or the idea waits in that line; one that ended may have been there too. */
    public boolean isAboutMoney() {
        return isAwarded() || this == PROPOSED || this == WAITLISTED || this == DECLINED || this == CANCELLED;
    }

    public boolean canBecome(IdeaStatus next) {
        if (next == REMOVED) {
            return this != DRAFT && this != REMOVED;
        }
        if (next == CANCELLED) {
            return isOpen();
        }
        if (next == WITHDRAWN) {
            return this == DRAFT || isOpen() && !isAwarded();
        }
        return followers().contains(next);
    }

    private Set<IdeaStatus> followers() {
        return switch (this) {
            case DRAFT, REMOVED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(MERGED, SHORTLISTED, NOT_SHORTLISTED);
            case MERGED -> EnumSet.of(SUBMITTED);
            case SHORTLISTED -> EnumSet.of(UNDER_REVIEW);
            case UNDER_REVIEW -> EnumSet.of(REVISION_ASKED, RECOMMENDED, NOT_RECOMMENDED);
            case REVISION_ASKED -> EnumSet.of(UNDER_REVIEW, DECLINED);
            case RECOMMENDED -> EnumSet.of(PROPOSED, WAITLISTED, DECLINED);
            case WAITLISTED -> EnumSet.of(PROPOSED, DECLINED);
            case PROPOSED -> EnumSet.of(FUNDED, DECLINED);
            case FUNDED -> EnumSet.of(IN_DELIVERY);
            case IN_DELIVERY -> EnumSet.of(COMPLETED);
            default -> EnumSet.noneOf(IdeaStatus.class);
        };
    }

    /** Why an idea cannot go there; one awarded while its owner withdrew it has the same answer as one awarded before. */
    Refusal refusalToBecome(IdeaStatus to) {
        return to == WITHDRAWN && isAwarded() ? Refusal.of("already-awarded") : Refusal.of("no-such-step", this, to);
    }
}
