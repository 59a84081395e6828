package org.jamfund.response;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaReached;
import org.jamfund.idea.IdeaRemoved;
import org.jamfund.idea.IdeaWithdrawn;
import org.jamfund.idea.Ideas;
import org.jamfund.idea.ImportAbandoned;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.JamRescheduled;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what ideas wait for. A wait is written in the transaction in which its token arrives and goes in the one in
 * which it leaves, so it is as true as the token; every command may be repeated. What hangs on the calendar moves with it.
 */
@Service
@Transactional
public class Waits {

    private final WaitMapper waits;
    private final DueDates dates;
    private final Ideas ideas;
    private final Jams jams;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Waits(WaitMapper waits, DueDates dates, Ideas ideas, Jams jams, ApplicationEventPublisher facts, Clock clock) {
        this.waits = waits;
        this.dates = dates;
        this.ideas = ideas;
        this.jams = jams;
        this.facts = facts;
        this.clock = clock;
    }

    /** The idea waits from now on; that it was under way between two waits is over. */
    public void begin(Arrival arrival) {
        Id<Jam> jam = ideas.get(arrival.idea()).jamId();
        Instant given = arrival.due();
        waits.delete(step(arrival.idea()));
        waits.delete(arrival.token());
        waits.insert(arrival, jam, clock.instant(), given == null ? dates.of(jam, arrival.basis()) : given);
    }

    /** Puts an idea on the clock that waits for nothing anybody could name: Jamfund owes it the next step within the hour. */
    public void beginStep(Id<Idea> idea) {
        begin(new Arrival(step(idea), idea, "", "", "", Basis.STEP, false, null));
    }

    /** The idea waits for something that has a name after all. */
    public void endStep(Id<Idea> idea) {
        waits.delete(step(idea));
    }

    /** The wait was answered; publishes {@link WaitAnswered} where it had been late and nothing else about the idea is. */
    public void answered(String token) {
        Optional<Wait> late = waits.find(token).filter(wait -> wait.toldAt() != null);
        waits.delete(token);
        late.filter(wait -> jams.get(wait.jamId()).phase() != JamPhase.CANCELLED)
                .filter(wait -> !passedOn(wait))
                .ifPresent(wait -> facts.publishEvent(new WaitAnswered(wait.ideaId(), wait.ownersTurn())));
    }

    /** The wait ended without an answer: the idea was withdrawn, or somebody else is asked instead. */
    public void dropped(String token) {
        waits.delete(token);
    }

    /** A wait with a date of its own is due at another time; an unknown one is not. */
    public void moved(String token, Instant due) {
        waits.move(token, due);
    }

    /** The board has been asked, until then: what waited for that is due when the board's task is. */
    public void boardAsked(Id<Jam> jam, Instant due) {
        waits.moveAll(jam, Basis.REVIEW, due);
        waits.settle(jam, Basis.REVIEW);
    }

    /** A project has planned its milestones: places on the waitlist are kept at least as long as money may return. */
    public void milestonesPlanned(Id<Jam> jam) {
        dates.lastMilestone(jam).ifPresent(due -> waits.moveAll(jam, Basis.DELIVERY, due));
    }

    /** What the idea waits for first; absent while it is under way from one wait to the next, and when it is over. */
    @Transactional(readOnly = true)
    public Optional<Wait> first(Id<Idea> idea) {
        return waits.first(idea);
    }

    /** Ideas under way that nothing is recorded of, behind that one, at most so many. */
    @Transactional(readOnly = true)
    public List<Id<Idea>> unwatched(Id<Idea> after, int atMost) {
        return waits.unwatched(after, atMost);
    }

    @EventListener
    void on(JamRescheduled fact) {
        for (Basis basis : List.of(Basis.VOTING, Basis.REVIEW)) {
            dates.calendar(fact.jam(), basis).ifPresent(due -> waits.moveAll(fact.jam(), basis, due));
        }
    }

    /** Before anybody moves the token: what an owner takes back is no answer. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(IdeaWithdrawn fact) {
        waits.deleteOf(List.of(fact.idea()));
    }

    /** Nor is what moderators take away. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(IdeaRemoved fact) {
        waits.deleteOf(List.of(fact.idea()));
    }

    /** An end, however it came, leaves nobody waiting. */
    @EventListener
    void on(IdeaReached fact) {
        if (fact.to().isOver()) {
            waits.deleteOf(List.of(fact.idea()));
        }
    }

    @EventListener
    void on(ImportAbandoned fact) {
        waits.deleteOf(fact.ideas());
    }

    /** Several experts may be late at once: the owners are told of the first and when the last has answered. */
    private boolean passedOn(Wait answered) {
        return waits.late(answered.ideaId(), Lateness.dueBefore(clock)).stream()
                .findFirst()
                .map(token -> waits.tell(token, clock.instant()))
                .isPresent();
    }

    private static String step(Id<Idea> idea) {
        return idea.text() + "/step";
    }
}
