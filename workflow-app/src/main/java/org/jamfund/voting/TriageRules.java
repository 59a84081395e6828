package org.jamfund.voting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to whether and how a Jam triages, for facilitators, until its voting opens or its rules are frozen. Which ideas
 * they planted as controls nobody else learns before the count.
 */
@Service
@Transactional
public class TriageRules {

    private final Jams jams;
    private final Ideas ideas;
    private final TriageMapper triage;
    private final Clock clock;

    TriageRules(Jams jams, Ideas ideas, TriageMapper triage, Clock clock) {
        this.jams = jams;
        this.ideas = ideas;
        this.triage = triage;
        this.clock = clock;
    }

    /** Absent where the Jam does not triage. */
    @Transactional(readOnly = true)
    public Optional<TriageRule> of(Id<Jam> jam) {
        return triage.rule(jam);
    }

    /** Refused with {@code rules-frozen} after the first vote and with {@code wrong-phase} once voting has opened. */
    public void say(Actor by, Id<Jam> jam, TriageRule rule) {
        changeable(by, jam);
        rule.check();
        triage.deleteRule(jam);
        triage.insertRule(jam, rule, by.id(), clock.instant());
    }

    /** The Jam does not triage; its controls are ordinary ideas again. */
    public void drop(Actor by, Id<Jam> jam) {
        changeable(by, jam);
        triage.deleteControls(jam);
        triage.deleteRule(jam);
    }

    /** Marks an idea known to be poor; it never reaches the experts. */
    public void plant(Actor by, Id<Idea> id) {
        Idea idea = ideas.visible(id, by);
        changeable(by, idea.jamId());
        if (triage.rule(idea.jamId()).isEmpty()) {
            throw noTriage();
        }
        if (idea.status() != IdeaStatus.SUBMITTED) {
            throw Refusal.of("not-votable").asException();
        }
        triage.deleteControl(id);
        triage.insertControl(idea.jamId(), id, by.id(), clock.instant());
    }

    public void unplant(Actor by, Id<Idea> id) {
        changeable(by, ideas.visible(id, by).jamId());
        triage.deleteControl(id);
    }

    /** The planted ideas, for facilitators. */
    @Transactional(readOnly = true)
    public List<Id<Idea>> controls(Actor by, Id<Jam> jam) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        return triage.controls(jam);
    }

    static RuntimeException noTriage() {
        return Refusal.of("no-triage").asException();
    }

    private void changeable(Actor by, Id<Jam> id) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        jams.hold(id);
        Jam jam = jams.get(id);
        if (jam.rulesFrozen()) {
            throw Refusal.of("rules-frozen").asException();
        }
        if (jam.phase().compareTo(JamPhase.VOTING) >= 0) {
            throw Refusal.of("wrong-phase", jam.phase()).asException();
        }
    }
}
