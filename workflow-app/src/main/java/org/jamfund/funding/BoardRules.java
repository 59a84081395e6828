package org.jamfund.funding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a Jam's board votes: openly unless the Jam says otherwise. As with its other rules a facilitator decides alone until
 * the first ballot is cast; from then on a change waits for a second person, of the facilitators or the board. It holds for
 * awards whose vote opens later. Refused: {@code four-eyes}, {@code nothing-to-change}, {@code rule-outdated}.
 */
@Service
@Transactional
public class BoardRules {

    private final BoardRuleMapper mapper;
    private final Jams jams;
    private final Clock clock;

    BoardRules(BoardRuleMapper mapper, Jams jams, Clock clock) {
        this.mapper = mapper;
        this.jams = jams;
        this.clock = clock;
    }

    /** What was said about it, the latest first. */
    @Transactional(readOnly = true)
    public List<BoardRule> of(Actor by, Id<Jam> jam) {
        jams.visible(jam, by);
        return mapper.of(jam);
    }

    /** Whether votes that open now are secret. */
    @Transactional(readOnly = true)
    public boolean areSecret(Id<Jam> jam) {
        return inForce(jam) == Secrecy.SECRET;
    }

    /** The rule as it stands, however many were proposed since; votes are open until one comes into force. */
    @Transactional(readOnly = true)
    public Secrecy inForce(Id<Jam> jam) {
        return mapper.inForce(jam).map(BoardRule::votes).orElse(Secrecy.OPEN);
    }

    /** Says how the board votes, at once or, where the Jam's rules are frozen, as soon as somebody else agrees. */
    public BoardRule say(Actor by, Id<Jam> jam, Secrecy votes, Reason reason) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        jams.hold(jam);
        Jam held = jams.visible(jam, by);
        List<BoardRule> rules = mapper.of(jam);
        if (inForce(jam) == votes) {
            throw Refusal.of("nothing-to-change").asException();
        }
        Instant now = clock.instant();
        int number = rules.isEmpty() ? 1 : rules.get(0).number() + 1;
        Instant inForceAt = held.rulesFrozen() ? null : now;
        BoardRule rule = new BoardRule(jam, number, votes, reason.encoded(), by.id(), now, null, inForceAt);
        mapper.insert(rule);
        return rule;
    }

    /** Agrees to what somebody else proposed last; again changes nothing. */
    public BoardRule approve(Actor by, Id<Jam> jam, int number) {
        by.require(Role.FACILITATOR, Role.ADMIN, Role.BOARD);
        jams.hold(jam);
        jams.visible(jam, by);
        BoardRule rule = find(jam, number);
        if (rule.inForceAt() != null) {
            return rule;
        }
        if (rule.proposedBy().equals(by.id())) {
            throw Refusal.of("four-eyes").asException();
        }
        if (mapper.of(jam).get(0).number() != number) {
            throw Refusal.of("rule-outdated").asException();
        }
        mapper.approve(jam, number, by.id(), clock.instant());
        return find(jam, number);
    }

    private BoardRule find(Id<Jam> jam, int number) {
        return mapper.of(jam).stream()
                .filter(rule -> rule.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(number));
    }
}
