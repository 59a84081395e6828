package org.jamfund.voting;

import java.util.Map;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** The lines of a ballot in one cell: {@code idea:points}, separated by blanks, in the order of the ideas' ids. */
final class LineText {

    private LineText() {}

    static String of(Map<Id<Idea>, Integer> lines) {
        return lines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(line -> of(line.getKey(), line.getValue()))
                .collect(Collectors.joining(" "));
    }

    static String of(Id<Idea> idea, int points) {
        return idea.text() + ":" + points;
    }
}
