package org.jamfund.jam.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.BallotRule;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.PhaseWindow;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.Id;
import org.jamfund.people.Audience;
import org.jspecify.annotations.Nullable;

/** A Jam with all its rules. */
record JamAnswer(
        Id<Jam> id,
        String title,
        String purpose,
        JamPhase phase,
        String currency,
        int guidelinesVersion,
        Set<Audience> audiences,
        List<PhaseAnswer> phases,
        List<String> topics,
        BallotAnswer ballot,
        SizeAnswer shortlist,
        SizeAnswer panel,
        int quorum,
        ScorecardBody scorecard,
        boolean rulesFrozen,
        boolean imported,
        int version) {

    record PhaseAnswer(
            JamPhase name,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {}

    record SizeAnswer(int size) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BallotAnswer(
            BallotKind kind,
            @Nullable Integer maxLines,
            @Nullable Integer points) {

        static BallotAnswer of(BallotRule rule) {
            return new BallotAnswer(rule.kind(), rule.maxLines(), rule.points());
        }
    }

    static JamAnswer of(
            Jam jam, Set<Audience> audiences, List<PhaseWindow> calendar, List<String> topics, Scorecard scorecard) {
        return new JamAnswer(
                jam.id(),
                jam.title(),
                jam.purpose(),
                jam.phase(),
                jam.currency(),
                jam.guidelinesVersion(),
                audiences,
                calendar.stream()
                        .map(window -> new PhaseAnswer(window.phase(), window.opensAt(), window.closesAt()))
                        .toList(),
                topics,
                BallotAnswer.of(jam.ballot()),
                new SizeAnswer(jam.shortlistSize()),
                new SizeAnswer(jam.panelSize()),
                jam.quorum(),
                ScorecardBody.of(scorecard),
                jam.rulesFrozen(),
                jam.imported(),
                jam.version());
    }
}
