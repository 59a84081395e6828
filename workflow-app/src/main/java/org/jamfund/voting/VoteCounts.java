package org.jamfund.voting;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaReached;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people stand behind ideas: seconds late for lists, exact for a single idea. */
@Service
@Transactional
public class VoteCounts {

    private static final int ROWS_PER_INSERT = 500;

    private final VoteCountMapper counts;
    private final Clock clock;

    VoteCounts(VoteCountMapper counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<Id<Idea>, VoteCount> of(Collection<Id<Idea>> ideas) {
        return ideas.isEmpty()
                ? Map.of()
                : counts.of(ideas).stream().collect(Collectors.toMap(VoteCount::ideaId, Function.identity()));
    }

    @Transactional(readOnly = true)
    public VoteCount exact(Id<Idea> idea) {
        return counts.exact(idea);
    }

    /** A merge, or its end, counts lines for another idea though nobody has cast any. */
    @EventListener
    void on(IdeaReached fact) {
        if (fact.from() == IdeaStatus.MERGED || fact.to() == IdeaStatus.MERGED) {
            counts.recountSoon(fact.jam());
        }
    }

    /** Jams with casts the lists do not know yet. */
    @Transactional(readOnly = true)
    List<CountMark> behind() {
        return counts.changed();
    }

    void catchUp(CountMark mark) {
        if (counts.claim(mark) == 0) {
            return;
        }
        List<VoteCount> changed = changed(mark.jamId());
        for (int from = 0; from < changed.size(); from += ROWS_PER_INSERT) {
            counts.write(
                    mark.jamId(),
                    changed.subList(from, Math.min(changed.size(), from + ROWS_PER_INSERT)),
                    clock.instant());
        }
    }

    private List<VoteCount> changed(Id<Jam> jam) {
        Set<VoteCount> shown = new HashSet<>(counts.shown(jam));
        List<VoteCount> counted = counts.recount(jam);
        Set<Id<Idea>> withLines = counted.stream().map(VoteCount::ideaId).collect(Collectors.toSet());
        Stream<VoteCount> fallenToZero = shown.stream()
                .filter(count -> !withLines.contains(count.ideaId()))
                .map(count -> new VoteCount(count.ideaId(), 0, 0));
        return Stream.concat(counted.stream(), fallenToZero)
                .filter(count -> !shown.contains(count))
                .toList();
    }
}
