package org.jamfund.voting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what the crowd rejected, counted once voting has closed; counting again writes the same. */
@Service
@Transactional
public class TriageTallies {

    private static final int ROWS_PER_INSERT = 500;
    private static final int HUNDREDTHS = 10_000;

    private final Jams jams;
    private final TriageMapper triage;
    private final Clock clock;

    TriageTallies(Jams jams, TriageMapper triage, Clock clock) {
        this.jams = jams;
        this.triage = triage;
        this.clock = clock;
    }

    /** Absent before the count, and where the Jam does not triage; without controls for whoever may not know them. */
    @Transactional(readOnly = true)
    public Optional<TriageTally> find(Actor reader, Id<Jam> jam) {
        Optional<TriageTally> tally = triage.tally(jams.visible(jam, reader).id());
        return knowsControls(reader)
                ? tally
                : tally.map(counted -> counted.withoutControls(triage.tokensOnControls(jam)));
    }

    /** Who learns how the controls fared; that an idea was one is no secret any more once it is counted. */
    private static boolean knowsControls(Actor reader) {
        return reader.hasAny(Role.FACILITATOR, Role.ADMIN, Role.AUDITOR);
    }

    /** Which ideas were controls, once counted: lines on them are on the bulletin board and in no tally. */
    @Transactional(readOnly = true)
    public List<Id<Idea>> controls(Id<Jam> jam) {
        return triage.tally(jam).isEmpty() ? List.of() : triage.controls(jam);
    }

    /**
     * The rejected ideas, the most rejected first; for facilitators and auditors the controls among them. The key is the last idea
     * seen and not its place: gaps between places would tell how the controls fared.
     */
    @Transactional(readOnly = true)
    public Page<TriageLine> lines(Actor reader, Id<Jam> jam, PageRequest request) {
        jams.visible(jam, reader);
        return Page.of(
                triage.lines(jam, knowsControls(reader), request.afterId(), request.rowsToRead()),
                request,
                line -> line.ideaId().text());
    }

    /** Called when the ballots are counted: by then no token passes any more. */
    void count(Id<Jam> jam) {
        Optional<TriageRule> rule = triage.rule(jam);
        if (rule.isEmpty()) {
            return;
        }
        long voters = triage.voters(jam);
        List<TriageCount> counts = triage.counts(jam);
        List<TriageLine> lines = new ArrayList<>();
        for (TriageCount one : counts) {
            int share = voters == 0 ? 0 : (int) (one.tokens() * HUNDREDTHS / voters);
            boolean filtered = rule.get().filters(one.tokens(), voters);
            lines.add(new TriageLine(lines.size() + 1, one.ideaId(), one.tokens(), share, filtered, one.planted()));
        }
        triage.deleteLines(jam);
        triage.deleteTally(jam);
        for (int from = 0; from < lines.size(); from += ROWS_PER_INSERT) {
            triage.insertLines(jam, lines.subList(from, Math.min(lines.size(), from + ROWS_PER_INSERT)));
        }
        triage.insertTally(tally(jam, voters, lines));
    }

    /** Which ideas that stood to the end do not reach the experts whatever their votes: rejected, or planted. */
    TriagedOut out(Id<Jam> jam) {
        Optional<TriageRule> rule = triage.rule(jam);
        Optional<TriageTally> tally = triage.tally(jam);
        if (rule.isEmpty() || tally.isEmpty()) {
            return TriagedOut.NONE;
        }
        Map<Id<Idea>, TriageLine> lines =
                triage.out(jam).stream().collect(Collectors.toMap(TriageLine::ideaId, Function.identity()));
        return new TriagedOut(lines, tally.get().voters(), rule.get().threshold());
    }

    /** A control is found when no more ideas than there are controls were rejected by more people. */
    private TriageTally tally(Id<Jam> jam, long voters, List<TriageLine> lines) {
        int controls = (int) lines.stream().filter(TriageLine::planted).count();
        long enough = controls == 0 ? 0 : lines.get(controls - 1).tokens();
        int found = (int) lines.stream()
                .filter(line -> line.planted() && line.tokens() > 0 && line.tokens() >= enough)
                .count();
        long tokens = lines.stream().mapToLong(TriageLine::tokens).sum();
        return new TriageTally(jam, tokens, voters, controls, found, clock.instant());
    }
}
