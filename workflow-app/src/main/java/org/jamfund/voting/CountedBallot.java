package org.jamfund.voting;

import java.util.List;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** A ballot as it stands on the bulletin board: nameless, without lines when the voter chose nothing. */
public record CountedBallot(String receiptHash, List<Line> lines) {

    public CountedBallot {
        lines = List.copyOf(lines);
    }

    /** An idea and the points it got, one where ballots only approve. */
    public record Line(Id<Idea> idea, int points) {}

    static CountedBallot of(List<BoardLine> lines) {
        return new CountedBallot(
                lines.get(0).receiptHash(),
                lines.stream()
                        .flatMap(line -> line.ideaId() == null
                                ? Stream.empty()
                                : Stream.of(new Line(line.ideaId(), line.points())))
                        .toList());
    }
}
