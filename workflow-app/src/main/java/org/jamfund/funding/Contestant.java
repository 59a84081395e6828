package org.jamfund.funding;

import java.util.EnumSet;
import java.util.Set;
import org.jamfund.funding.rule.Candidate;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** An idea that stood in the vote, with its tally, how far it has come, and the experts' mean in hundredths. */
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
        @Nullable Integer score) {

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
                    case RECOMMENDED -> shortlisted && RECOMMENDED.contains(status);
                };
    }

    Candidate candidate() {
        return new Candidate(name(), topic == null ? "" : topic, requestedMinor, votes, points);
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
                score);
    }

    private String name() {
        return externalId == null ? ideaId.text() : externalId;
    }
}
