package org.jamfund.voting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a closed vote, its triage too, and keeps the figures. Counting again writes the same; counting while votes still pass is refused
 * as {@code votes-still-open}.
 */
@Service
@Transactional
public class Tallies {

    private final Jams jams;
    private final VotingGate gate;
    private final TallyMapper tallies;
    private final BoardRows board;
    private final TriageTallies triage;
    private final Clock clock;

    Tallies(Jams jams, VotingGate gate, TallyMapper tallies, BoardRows board, TriageTallies triage, Clock clock) {
        this.jams = jams;
        this.gate = gate;
        this.tallies = tallies;
        this.board = board;
        this.triage = triage;
        this.clock = clock;
    }

    public Tally count(Id<Jam> id) {
        Jam jam = jams.get(id);
        if (gate.isOpen(id)) {
            throw Refusal.of("votes-still-open").asException();
        }
        BoardRows.Written written = board.measure(id);
        tallies.write(new Tally(id, written.ballots(), written.lines(), written.digest(), clock.instant()));
        tallies.deleteLines(id);
        tallies.writeLines(id, jam.ballotKind() == BallotKind.POINTS);
        triage.count(id);
        return tallies.find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Tally> find(Id<Jam> jam) {
        return tallies.find(jam);
    }

    /** By idea and audience, in the order of the ideas' ids; an idea nobody voted for has one line without audience. */
    @Transactional(readOnly = true)
    public List<TallyLine> lines(Id<Jam> jam) {
        return tallies.lines(jam);
    }
}
