package org.jamfund.jam;

import java.util.List;
import java.util.Set;
import org.jamfund.people.Audience;
import org.jspecify.annotations.Nullable;

/** What should change about a Jam; whatever is absent stays as it is. */
public record JamPatch(
        @Nullable String title,
        @Nullable String purpose,
        @Nullable List<String> topics,
        @Nullable Set<Audience> audiences,
        @Nullable String currency,
        @Nullable BallotRule ballot,
        @Nullable List<WindowPatch> phases,
        @Nullable Integer shortlistSize,
        @Nullable Integer panelSize,
        @Nullable Integer quorum,
        @Nullable Scorecard scorecard) {

    /** The scorecard and nothing else. */
    public static JamPatch of(Scorecard scorecard) {
        return new JamPatch(null, null, null, null, null, null, null, null, null, null, scorecard);
    }

    /** Whether it touches more than the words a Jam is described with. */
    public boolean touchesRules() {
        return topics != null
                || audiences != null
                || currency != null
                || ballot != null
                || phases != null
                || shortlistSize != null
                || panelSize != null
                || quorum != null
                || scorecard != null;
    }
}
