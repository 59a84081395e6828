package org.jamfund.voting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;

/**
 * What a Jam's triage keeps from the shortlist, of {@code voters} who triaged and with the Jam's {@code threshold} in percent.
 * The rule decides between the ideas that stand; those that are out follow them with their own reason, take no place from
 * anybody, and no margin is reckoned from them.
 */
record TriagedOut(Map<Id<Idea>, TriageLine> lines, long voters, int threshold) {

    static final TriagedOut NONE = new TriagedOut(Map.of(), 0, 0);

    List<ShortlistEntry> decide(Jam jam, List<Contender> contenders, ShortlistingRule rule) {
        Ranking ranking = new Ranking(
                jam, contenders.stream().filter(idea -> !isOut(idea)).toList());
        List<ShortlistEntry> entries = new ArrayList<>(ranking.decide(rule));
        contenders.stream()
                .filter(this::isOut)
                .sorted(Comparator.comparing(this::isPlanted)
                        .thenComparing(ranking::placeOf)
                        .thenComparing(Contender::ideaId))
                .forEach(idea -> entries.add(entry(entries.size() + 1, idea, ranking.placeOf(idea))));
        return entries;
    }

    private boolean isOut(Contender idea) {
        return lines.containsKey(idea.ideaId());
    }

    private boolean isPlanted(Contender idea) {
        return Objects.requireNonNull(lines.get(idea.ideaId())).planted();
    }

    private ShortlistEntry entry(int place, Contender idea, int byVotes) {
        return new ShortlistEntry(
                idea.ideaId(), place, idea.votes(), idea.points(), idea.audiences(), false, reason(idea, byVotes), 0);
    }

    private Reason reason(Contender idea, int byVotes) {
        TriageLine line = Objects.requireNonNull(lines.get(idea.ideaId()));
        if (line.planted()) {
            return Reason.of("control-idea");
        }
        BigDecimal percent = BigDecimal.valueOf(line.share(), 2).setScale(0, RoundingMode.DOWN);
        return Reason.of("rejected-by-crowd", line.tokens(), voters, percent.toPlainString(), threshold, byVotes);
    }
}
