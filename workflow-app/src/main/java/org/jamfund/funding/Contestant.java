package org.jamfund.funding;

import java.util.EnumSet;
import java.util.Set;
import org.jamfund.funding.rule.Entrant;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** An idea that stood in the vote, with its tally, how far it has come, and what its last review came to: the mean in hundredths and the outcome. */
record Contestant(
        Id<Idea> ideaId,
        @Nullable String externalId,
        String title,
        @Nullable String topic,
        long requestedMinor,
        IdeaStatus status,
        boolean shortlisted,
        long votes,
        long points,
        @Nullable Integer score,
        @Nullable String reviewOutcome) {

    private static final Set<IdeaStatus> GONE = EnumSet.of(IdeaStatus.WITHDRAWN, IdeaStatus.REMOVED, IdeaStatus.MERGED);

    private static final Set<IdeaStatus> RECOMMENDED = EnumSet.of(
            IdeaStatus.RECOMMENDED,
            IdeaStatus.PROPOSED,
            IdeaStatus.WAITLISTED,
            IdeaStatus.DECLINED,
            IdeaStatus.FUNDED,
            IdeaStatus.IN_DELIVERY,
            IdeaStatus.COMPLETED,
            IdeaStatus.CANCELLED);

    boolean isAmong(Among among) {
        return !GONE.contains(status)
                && switch (among) {
                    case ALL -> true;
                    case SHORTLISTED -> shortlisted;
                    case RECOMMENDED -> shortlisted && isRecommended();
                };
    }

    /** Whatever the board has made of it since; who let a revision lapse is declined as well, and was not recommended. */
    private boolean isRecommended() {
        return status == IdeaStatus.RECOMMENDED
                || RECOMMENDED.contains(status) && IdeaStatus.RECOMMENDED.code().equals(reviewOutcome);
    }

    Entrant entrant() {
        return new Entrant(name(), topic == null ? "" : topic, requestedMinor, votes, points);
    }

    Contestant asRecommended() {
        return new Contestant(
                ideaId,
                externalId,
                title,
                topic,
                requestedMinor,
                IdeaStatus.RECOMMENDED,
                shortlisted,
                votes,
                points,
                score,
                reviewOutcome);
    }

    Contestant with(long otherVotes, long otherPoints) {
        return new Contestant(
                ideaId,
                externalId,
                title,
                topic,
                requestedMinor,
                status,
                shortlisted,
                otherVotes,
                otherPoints,
                score,
                reviewOutcome);
    }

    private String name() {
        return externalId == null ? ideaId.text() : externalId;
    }
}
