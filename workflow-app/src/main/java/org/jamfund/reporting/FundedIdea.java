package org.jamfund.reporting;

import org.jamfund.funding.Award;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** The idea behind an award, as far as reports group by it: as it was when the award was made. */
public record FundedIdea(
        Id<Award> awardId,
        Id<Idea> ideaId,
        String title,
        @Nullable String topic,
        @Nullable String audience) {}
