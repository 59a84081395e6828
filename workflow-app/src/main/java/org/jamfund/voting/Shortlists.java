package org.jamfund.voting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Merges;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which ideas the experts see, decided once from the tally, and each idea told of it in chunks. */
@Service
@Transactional
public class Shortlists {

    private static final int ROWS_PER_INSERT = 500;

    private final Jams jams;
    private final Tallies tallies;
    private final Merges merges;
    private final ShortlistMapper shortlists;
    private final TriageTallies triage;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Shortlists(
            Jams jams,
            Tallies tallies,
            Merges merges,
            ShortlistMapper shortlists,
            TriageTallies triage,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jams = jams;
        this.tallies = tallies;
        this.merges = merges;
        this.shortlists = shortlists;
        this.triage = triage;
        this.facts = facts;
        this.clock = clock;
    }

    /** Asks the rule for every idea that stands to the end and has not been triaged out. What was decided stays: a second call changes nothing. */
    public void decide(Id<Jam> id, ShortlistingRule rule) {
        if (tallies.find(id).isEmpty()) {
            throw Refusal.of("not-tallied-yet").asException();
        }
        if (shortlists.count(id) > 0) {
            return;
        }
        Jam jam = jams.get(id);
        List<StoredEntry> entries = triage.out(id).decide(jam, shortlists.standings(id), rule).stream()
                .map(StoredEntry::of)
                .toList();
        for (int from = 0; from < entries.size(); from += ROWS_PER_INSERT) {
            shortlists.insert(id, entries.subList(from, Math.min(entries.size(), from + ROWS_PER_INSERT)));
        }
    }

    /**
     * Publishes {@link IdeaShortlisted} or {@link IdeaNotShortlisted} for the next ideas, best first; an idea that left
     * meanwhile is passed over. When all are told the merges are sealed. Returns whether more are waiting.
     */
    public boolean tellNext(Id<Jam> jam, int atMost) {
        List<UntoldEntry> untold = shortlists.untold(jam, atMost);
        for (UntoldEntry entry : untold) {
            if (shortlists.tell(jam, entry.ideaId(), clock.instant()) == 1 && entry.status() == IdeaStatus.SUBMITTED) {
                facts.publishEvent(
                        entry.shortlisted()
                                ? new IdeaShortlisted(entry.ideaId(), jam, entry.why())
                                : new IdeaNotShortlisted(entry.ideaId(), jam, entry.why()));
            }
        }
        return untold.size() == atMost || merges.seal(jam, atMost);
    }

    /** Absent before the decision, and for an idea that did not stand to the end. */
    @Transactional(readOnly = true)
    public Optional<Place> place(Id<Jam> jam, Id<Idea> idea) {
        return shortlists.place(jam, idea);
    }

    /** By place; empty before the decision. */
    @Transactional(readOnly = true)
    public List<ShortlistEntry> list(Id<Jam> jam) {
        return shortlists.list(jam).stream().map(StoredEntry::entry).toList();
    }
}
