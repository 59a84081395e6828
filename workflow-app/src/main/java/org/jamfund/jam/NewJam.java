package org.jamfund.jam;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jamfund.people.Audience;
import org.jspecify.annotations.Nullable;

/** What a Jam is about, who may take part (nobody named: everybody), its calendar and its rules. */
public record NewJam(
        String title,
        String purpose,
        List<String> topics,
        Set<Audience> audiences,
        String currency,
        BallotRule ballot,
        List<PhaseWindow> phases,
        JamSizes sizes,
        Scorecard scorecard) {

    public NewJam {
        topics = List.copyOf(topics);
        audiences = Set.copyOf(audiences);
        phases =
                phases.stream().sorted(Comparator.comparing(PhaseWindow::phase)).toList();
    }

    /** A Jam with the usual scorecard. */
    public NewJam(
            String title,
            String purpose,
            List<String> topics,
            Set<Audience> audiences,
            String currency,
            BallotRule ballot,
            List<PhaseWindow> phases,
            JamSizes sizes) {
        this(title, purpose, topics, audiences, currency, ballot, phases, sizes, Scorecard.USUAL);
    }

    NewJam with(JamPatch patch) {
        return new NewJam(
                or(patch.title(), title),
                or(patch.purpose(), purpose),
                or(patch.topics(), topics),
                or(patch.audiences(), audiences),
                or(patch.currency(), currency),
                or(patch.ballot(), ballot),
                or(patch.phases(), phases),
                new JamSizes(
                        or(patch.shortlistSize(), sizes.shortlist()),
                        or(patch.panelSize(), sizes.panel()),
                        or(patch.quorum(), sizes.quorum())),
                or(patch.scorecard(), scorecard));
    }

    private static <T> T or(@Nullable T changed, T present) {
        return Objects.requireNonNullElse(changed, present);
    }
}
