package org.jamfund.response;

import java.time.Clock;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what has waited too long: the list for those who can do something about it, and the word to the owners. */
@Service
@Transactional
public class Breaches {

    private final WaitMapper waits;
    private final Jams jams;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Breaches(WaitMapper waits, Jams jams, ApplicationEventPublisher facts, Clock clock) {
        this.waits = waits;
        this.jams = jams;
        this.facts = facts;
        this.clock = clock;
    }

    /** Ideas of the Jam that wait past their date, the longest first: for facilitators, the board, auditors and administrators. */
    @Transactional(readOnly = true)
    public Page<OverdueIdea> of(Actor reader, Id<Jam> jam, PageRequest request) {
        reader.require(Role.FACILITATOR, Role.BOARD, Role.AUDITOR, Role.ADMIN);
        jams.visible(jam, reader);
        List<OverdueIdea> rows = waits
                .overdue(jam, Lateness.dueBefore(clock), OverduePlace.parse(request.after()), request.rowsToRead())
                .stream()
                .map(OverdueRow::line)
                .toList();
        return Page.of(rows, request, OverduePlace::text);
    }

    /** How many ideas of the Jam wait past their date. */
    @Transactional(readOnly = true)
    public int count(Id<Jam> jam) {
        return waits.countOverdue(jam, Lateness.dueBefore(clock));
    }

    /** How many ideas of the Jam wait for anything at all. */
    @Transactional(readOnly = true)
    public int waiting(Id<Jam> jam) {
        return waits.countWaiting(jam);
    }

    /** Publishes {@link WaitOverdue} for at most so many ideas whose owners have not been told; true while more may be. */
    public boolean tellNext(int atMost) {
        List<Wait> untold = waits.untold(Lateness.dueBefore(clock), atMost);
        untold.stream()
                .filter(wait -> waits.tell(wait.token(), clock.instant()) == 1)
                .forEach(wait -> facts.publishEvent(new WaitOverdue(wait.ideaId(), wait.ownersTurn())));
        return untold.size() == atMost;
    }
}
