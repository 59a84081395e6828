package org.jamfund.review;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaMerged;
import org.jamfund.idea.MergeUndone;
import org.jamfund.idea.OwnersChanged;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Person;
import org.jamfund.people.PersonChangeBegun;
import org.jamfund.people.PersonMoved;
import org.jamfund.people.RolesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears of everything conflicts of interest follow from and says whose judges are concerned, in the same transaction, in the
 * order of ids.
 */
@Component
@Transactional(propagation = MANDATORY)
class ConflictWatch {

    private final Conflicts conflicts;
    private final ConflictMapper mapper;
    private final Reassignments seats;
    private final Briefs briefs;
    private final PanelLog log;
    private final ApplicationEventPublisher facts;

    ConflictWatch(
            Conflicts conflicts,
            ConflictMapper mapper,
            Reassignments seats,
            Briefs briefs,
            PanelLog log,
            ApplicationEventPublisher facts) {
        this.conflicts = conflicts;
        this.mapper = mapper;
        this.seats = seats;
        this.briefs = briefs;
        this.log = log;
        this.facts = facts;
    }

    /** An owner who could name a judge, or somebody near to one, would choose who judges. Facilitators can name them. */
    @EventListener
    void on(OwnersChanged fact) {
        Set<Id<Idea>> kin = conflicts.kin(fact.idea());
        if (fact.newByOwner()
                && briefs.of(kin).stream().anyMatch(one -> one.status().isJudged())) {
            throw Refusal.of("owners-while-judged").asException();
        }
        look(kin);
    }

    @EventListener
    void on(IdeaMerged fact) {
        Set<Id<Idea>> kin = conflicts.kin(fact.idea());
        kin.addAll(conflicts.kin(fact.into()));
        look(kin);
    }

    @EventListener
    void on(MergeUndone fact) {
        look(conflicts.kin(fact.idea()));
    }

    /** Panels hold their Jam and then who is asked: so does who changes an account. */
    @EventListener
    void on(PersonChangeBegun fact) {
        List<Id<Idea>> ideas = mapper.concerned(fact.person());
        if (!ideas.isEmpty()) {
            briefs.hold(ideas);
        }
    }

    @EventListener
    void on(PersonMoved fact) {
        lookAround(fact.person());
    }

    @EventListener
    void on(RolesChanged fact) {
        lookAround(fact.person());
    }

    /** The seat was left already; the log says why. */
    @EventListener
    void on(ConflictDeclared fact) {
        log.note(briefs.of(fact.idea()), fact.expert(), PanelDeed.DECLARED, Conflict.DECLARED);
    }

    private void lookAround(Id<Person> person) {
        look(mapper.concerned(person));
    }

    /** Every Jam is held before any award: that is the order of everybody else. */
    private void look(Collection<Id<Idea>> ideas) {
        if (!ideas.isEmpty()) {
            List<ReviewBrief> held = briefs.held(ideas);
            seats.recheck(held);
            facts.publishEvent(
                    new JudgesConcerned(held.stream().map(ReviewBrief::ideaId).toList()));
        }
    }
}
