package org.jamfund.jam.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jamfund.jam.JamPatch;
import org.jamfund.jam.web.JamAnswer.BallotAnswer;
import org.jamfund.jam.web.JamAnswer.PhaseAnswer;
import org.jamfund.jam.web.JamAnswer.SizeAnswer;
import org.jamfund.people.Audience;
import org.jspecify.annotations.Nullable;

/** The fields a rule change touches, as they were sent; what it leaves alone is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangedFields(
        @Nullable String title,
        @Nullable String purpose,
        @Nullable List<String> topics,
        @Nullable Set<Audience> audiences,
        @Nullable String currency,
        @Nullable BallotAnswer ballot,
        @Nullable List<PhaseAnswer> phases,
        @Nullable SizeAnswer shortlist,
        @Nullable SizeAnswer panel,
        @Nullable Integer quorum,
        @Nullable ScorecardBody scorecard) {

    static ChangedFields of(JamPatch patch) {
        return new ChangedFields(
                patch.title(),
                patch.purpose(),
                patch.topics(),
                patch.audiences(),
                patch.currency(),
                patch.ballot() == null ? null : BallotAnswer.of(patch.ballot()),
                patch.phases() == null
                        ? null
                        : patch.phases().stream()
                                .map(window -> new PhaseAnswer(window.phase(), window.opensAt(), window.closesAt()))
                                .toList(),
                size(patch.shortlistSize()),
                size(patch.panelSize()),
                patch.quorum(),
                patch.scorecard() == null ? null : ScorecardBody.of(patch.scorecard()));
    }

    private static @Nullable SizeAnswer size(@Nullable Integer size) {
        return size == null ? null : new SizeAnswer(size);
    }
}
