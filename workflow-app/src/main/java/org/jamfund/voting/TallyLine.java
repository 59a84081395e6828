package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Audience;
import org.jspecify.annotations.Nullable;

/** What one audience gave one idea; without audience where nobody voted for it. */
public record TallyLine(Id<Idea> ideaId, @Nullable Audience audience, long votes, long points) {}
