package org.jamfund.voting;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Memberships;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to tokens of triage. A member says "not this one" of so many ideas as the Jam allows and may take it back until
 * the vote closes, through the same gate as votes. Refusals: {@code no-triage}, {@code voting-closed}, {@code not-a-member},
 * {@code own-idea}, {@code not-votable}, {@code triage-quota-exceeded}. Asking for what already stands changes nothing.
 */
@Service
@Transactional
public class Triages {

    private final Jams jams;
    private final Memberships memberships;
    private final Ideas ideas;
    private final TriageMapper triage;
    private final BallotMapper ballots;
    private final VotingGate gate;
    private final Clock clock;

    Triages(
            Jams jams,
            Memberships memberships,
            Ideas ideas,
            TriageMapper triage,
            BallotMapper ballots,
            VotingGate gate,
            Clock clock) {
        this.jams = jams;
        this.memberships = memberships;
        this.ideas = ideas;
        this.triage = triage;
        this.ballots = ballots;
        this.gate = gate;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TriageView mine(Actor actor, Id<Jam> id) {
        Jam jam = jams.visible(id, actor);
        TriageRule rule = triage.rule(id).orElseThrow(TriageRules::noTriage);
        List<Id<Idea>> rejected = triage.tokensOf(jam.id(), actor.id());
        return new TriageView(rule.tokens(), rule.tokens() - rejected.size(), rejected);
    }

    public TriageView reject(Actor by, Id<Idea> idea) {
        Jam jam = open(by, ideas.visible(idea, by).jamId());
        TriageRule rule = triage.rule(jam.id()).orElseThrow(TriageRules::noTriage);
        if (!jam.rulesFrozen()) {
            jams.freezeRules(jam.id());
        }
        triage.hold(jam.id(), by.id());
        if (triage.tokensOf(jam.id(), by.id()).contains(idea)) {
            return mine(by, jam.id());
        }
        BallotRules.requireVotable(Set.of(idea), ballots.votable(jam.id(), by.id(), Set.of(idea)));
        if (triage.spend(jam.id(), by.id(), rule.tokens()) != 1) {
            throw Refusal.of("triage-quota-exceeded", rule.tokens()).asException();
        }
        triage.give(jam.id(), by.id(), idea, clock.instant());
        gate.pass(jam.id(), by.id());
        return mine(by, jam.id());
    }

    public TriageView takeBack(Actor by, Id<Idea> idea) {
        Jam jam = open(by, ideas.get(idea).jamId());
        if (triage.rule(jam.id()).isEmpty()) {
            throw TriageRules.noTriage();
        }
        triage.hold(jam.id(), by.id());
        if (triage.takeBack(jam.id(), by.id(), idea) == 1) {
            triage.refund(jam.id(), by.id());
            gate.pass(jam.id(), by.id());
        }
        return mine(by, jam.id());
    }

    private Jam open(Actor by, Id<Jam> id) {
        Jam jam = jams.visible(id, by);
        by.requireTakesPart();
        if (jam.phase() != JamPhase.VOTING) {
            throw VotingGate.closed();
        }
        memberships.require(by, id);
        return jam;
    }
}
