package org.jamfund.idea;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ideas that say the same, united under a big one: reversible until voting closes, and nobody loses the credit. */
@Service
@Transactional
public class Merges {

    private static final Set<JamPhase> BEFORE_CLOSE =
            EnumSet.of(JamPhase.IDEATION, JamPhase.SYNTHESIS, JamPhase.VOTING);

    private final Ideas ideas;
    private final IdeaMapper mapper;
    private final Jams jams;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Merges(Ideas ideas, IdeaMapper mapper, Jams jams, ApplicationEventPublisher facts, Clock clock) {
        this.ideas = ideas;
        this.mapper = mapper;
        this.jams = jams;
        this.facts = facts;
        this.clock = clock;
    }

    /** Unites an idea with a big one of the same Jam; both are submitted and the first holds no others. */
    public void merge(Actor by, Id<Idea> id, Id<Idea> into) {
        by.require(Role.FACILITATOR);
        Idea idea = beforeClose(by, id);
        if (idea.status() == IdeaStatus.MERGED && into.equals(idea.mergedIntoId())) {
            return;
        }
        Idea big = ideas.visible(into, by);
        if (into.equals(id) || !big.jamId().equals(idea.jamId())) {
            throw new Invalid(List.of(FieldError.of("into", "unknown")));
        }
        if (idea.status() != IdeaStatus.SUBMITTED
                || big.status() != IdeaStatus.SUBMITTED
                || !mapper.mergedInto(id).isEmpty()) {
            throw Refusal.of("not-mergeable").asException();
        }
        point(idea, into);
        facts.publishEvent(new IdeaMerged(id, into, by.id(), Reason.of("merged", big.title())));
        Ideas.arrived(ideas.get(id), IdeaStatus.MERGED);
    }

    /** Lets a merged idea stand on its own again; one that does already stays as it is. */
    public void undo(Actor by, Id<Idea> id) {
        by.require(Role.FACILITATOR);
        Idea idea = beforeClose(by, id);
        if (idea.status() == IdeaStatus.MERGED) {
            part(idea, by.id(), Reason.of("merge-undone"));
        }
    }

    /** Makes merges of a Jam final, at most so many; true while more are left. For the close of voting. */
    public boolean seal(Id<Jam> jam, int atMost) {
        List<Id<Idea>> merged = mapper.unsealed(jam, atMost);
        if (merged.isEmpty()) {
            return false;
        }
        mapper.seal(merged, clock.instant());
        merged.forEach(id -> facts.publishEvent(new MergeSealed(id)));
        return merged.size() == atMost;
    }

    /** A big idea that goes takes nobody with it. */
    @EventListener
    void on(IdeaReached fact) {
        if (fact.to() != IdeaStatus.WITHDRAWN && fact.to() != IdeaStatus.REMOVED) {
            return;
        }
        for (Id<Idea> merged : mapper.mergedInto(fact.idea())) {
            Idea idea = ideas.get(merged);
            if (idea.isUnderWay()) {
                part(idea, fact.by(), Reason.of("big-idea-gone"));
            }
        }
    }

    private void part(Idea idea, @Nullable Id<Person> by, Reason reason) {
        point(idea, null);
        facts.publishEvent(new MergeUndone(idea.id(), by, reason));
        Ideas.arrived(ideas.get(idea.id()), IdeaStatus.SUBMITTED);
    }

    private void point(Idea idea, @Nullable Id<Idea> into) {
        if (mapper.mergeInto(idea.id(), into, idea.version()) != 1) {
            throw new OptimisticLockingFailureException("merge of idea " + idea.id());
        }
    }

    /** Holds the Jam, so that voting does not close half-way through. */
    private Idea beforeClose(Actor by, Id<Idea> id) {
        Idea idea = ideas.visible(id, by);
        jams.hold(idea.jamId());
        JamPhase phase = jams.get(idea.jamId()).phase();
        if (!BEFORE_CLOSE.contains(phase)) {
            throw Refusal.of("wrong-phase", phase).asException();
        }
        return idea;
    }
}
