package org.jamfund.jam;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                patch.phases() == null ? phases : moved(patch.phases()),
                new JamSizes(
                        or(patch.shortlistSize(), sizes.shortlist()),
                        or(patch.panelSize(), sizes.panel()),
                        or(patch.quorum(), sizes.quorum())),
                or(patch.scorecard(), scorecard));
    }

    /** A phase that is named twice stays so, to be refused. */
    private List<PhaseWindow> moved(List<WindowPatch> changes) {
        Map<JamPhase, PhaseWindow> present =
                phases.stream().collect(Collectors.toMap(PhaseWindow::phase, Function.identity()));
        Stream<PhaseWindow> named = changes.stream()
                .map(change ->
                        change.of(present.getOrDefault(change.phase(), new PhaseWindow(change.phase(), null, null))));
        Stream<PhaseWindow> others = phases.stream()
                .filter(window -> changes.stream().noneMatch(change -> change.phase() == window.phase()));
        return Stream.concat(named, others).toList();
    }

    private static <T> T or(@Nullable T changed, T present) {
        return Objects.requireNonNullElse(changed, present);
    }
}
