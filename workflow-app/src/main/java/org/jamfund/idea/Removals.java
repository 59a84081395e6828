package org.jamfund.idea;

import java.util.EnumSet;
import java.util.Set;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a moderator's decision does to an idea. Who may decide is the conversation room's rule. */
@Service
@Transactional
public class Removals {

    private static final Set<JamPhase> BEFORE_CLOSE =
            EnumSet.of(JamPhase.IDEATION, JamPhase.SYNTHESIS, JamPhase.VOTING);

    private final Ideas ideas;
    private final IdeaMapper mapper;
    private final Jams jams;
    private final ApplicationEventPublisher facts;

    Removals(Ideas ideas, IdeaMapper mapper, Jams jams, ApplicationEventPublisher facts) {
        this.ideas = ideas;
        this.mapper = mapper;
        this.jams = jams;
        this.facts = facts;
    }

    /** Takes an idea out of sight, also when its journey has ended. Again is the same as once. */
    public void remove(Id<Person> moderator, Id<Idea> id, Reason reason) {
        // whoever offers returned money has the Jam and then takes the idea
        jams.hold(ideas.get(id).jamId());
        Idea idea = ideas.get(id);
        if (idea.status() == IdeaStatus.REMOVED) {
            return;
        }
        if (!idea.isUnderWay()) {
            ideas.reach(id, IdeaStatus.REMOVED, moderator, reason);
            return;
        }
        facts.publishEvent(new IdeaRemoved(id, moderator, reason));
        Ideas.arrived(ideas.get(id), IdeaStatus.REMOVED);
    }

    /**
     * Brings a removed idea back on a new journey, standing on its own. False when voting has closed meanwhile: it stays
     * removed, because what it missed cannot be made up for.
     */
    public boolean restore(Id<Person> moderator, Id<Idea> id) {
        Idea idea = ideas.get(id);
        if (idea.status() != IdeaStatus.REMOVED) {
            return true;
        }
        jams.hold(idea.jamId());
        if (!BEFORE_CLOSE.contains(jams.get(idea.jamId()).phase())) {
            return false;
        }
        if (mapper.mergeInto(id, null, idea.version()) != 1) {
            throw new OptimisticLockingFailureException("restored idea " + id);
        }
        facts.publishEvent(new IdeaSubmitted(id, idea.jamId(), moderator));
        Ideas.arrived(ideas.get(id), IdeaStatus.SUBMITTED);
        return true;
    }
}
