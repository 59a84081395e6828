package org.jamfund.review;

import java.time.Clock;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what a Jam says about its panels: whether whoever assessed an idea is spared its rivals in later rounds. Off
 * unless a facilitator says so before the first ballot; then it is {@code rules-frozen} as every rule of the Jam.
 */
@Service
@Transactional
public class PanelRules {

    private final PanelRuleMapper rules;
    private final Jams jams;
    private final Clock clock;

    PanelRules(PanelRuleMapper rules, Jams jams, Clock clock) {
        this.rules = rules;
        this.jams = jams;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean sparesRivals(Actor reader, Id<Jam> jam) {
        jams.visible(jam, reader);
        return rules.sparesRivals(jam);
    }

    public void spareRivals(Actor by, Id<Jam> jam, boolean spares) {
        by.require(Role.FACILITATOR);
        jams.visible(jam, by);
        jams.hold(jam);
        if (rules.sparesRivals(jam) == spares) {
            return;
        }
        if (jams.get(jam).rulesFrozen()) {
            throw Refusal.of("rules-frozen").asException();
        }
        if (rules.update(jam, spares, by.id(), clock.instant()) == 0) {
            rules.insert(jam, spares, by.id(), clock.instant());
        }
    }
}
