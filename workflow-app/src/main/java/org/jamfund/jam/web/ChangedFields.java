package org.jamfund.jam.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jamfund.jam.JamPatch;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.WindowPatch;
import org.jamfund.jam.web.JamAnswer.BallotAnswer;
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
        @Nullable List<ChangedPhase> phases,
        @Nullable SizeAnswer shortlist,
        @Nullable SizeAnswer panel,
        @Nullable Integer quorum,
        @Nullable ScorecardBody scorecard) {

    /** Null is by hand. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangedPhase(
            JamPhase name,
            @Nullable Optional<Instant> opensAt,
            @Nullable Optional<Instant> closesAt) {

        static ChangedPhase of(WindowPatch window) {
            return new ChangedPhase(
                    window.phase(),
                    window.movesOpening() ? Optional.ofNullable(window.opensAt()) : null,
                    window.movesClosing() ? Optional.ofNullable(window.closesAt()) : null);
        }
    }

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
                        : patch.phases().stream().map(ChangedPhase::of).toList(),
                size(patch.shortlistSize()),
                size(patch.panelSize()),
                patch.quorum(),
                patch.scorecard() == null ? null : ScorecardBody.of(patch.scorecard()));
    }

    private static @Nullable SizeAnswer size(@Nullable Integer size) {
        return size == null ? null : new SizeAnswer(size);
    }
}
