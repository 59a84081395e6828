package org.jamfund.voting;

import java.util.stream.IntStream;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.JamReached;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a vote either still counts or no longer does. A cast takes one stripe as its last write and holds it until commit;
 * closing takes all stripes and so waits for the casts that passed. Many stripes, because a single row would make all
 * voters queue.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VotingGate {

    private static final int STRIPES = 16;

    private final VotingGateMapper gates;

    VotingGate(VotingGateMapper gates) {
        this.gates = gates;
    }

    @EventListener
    void on(JamReached fact) {
        if (fact.phase() == JamPhase.VOTING) {
            gates.open(fact.jam(), IntStream.range(0, STRIPES).boxed().toList());
            gates.startCounting(fact.jam());
        } else if (fact.phase().isAfter(JamPhase.VOTING) || fact.phase() == JamPhase.CANCELLED) {
            gates.close(fact.jam());
        }
    }

    void pass(Id<Jam> jam, Id<Person> voter) {
        int stripe = Math.floorMod(Long.hashCode(voter.value()), STRIPES);
        if (gates.pass(jam, stripe) != 1) {
            throw closed();
        }
    }

    boolean isOpen(Id<Jam> jam) {
        return gates.openStripes(jam) > 0;
    }

    static RuntimeException closed() {
        return Refusal.of("voting-closed").asException();
    }
}
