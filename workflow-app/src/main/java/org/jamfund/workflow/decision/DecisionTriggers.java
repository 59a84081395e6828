package org.jamfund.workflow.decision;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.jamfund.jam.JamAnnounced;
import org.jamfund.jam.JamImported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = MANDATORY)
class DecisionTriggers {

    private final PinnedTables tables;

    DecisionTriggers(PinnedTables tables) {
        this.tables = tables;
    }

    @EventListener
    void on(JamAnnounced fact) {
        tables.pin(fact.jam());
    }

    @EventListener
    void on(JamImported fact) {
        tables.pin(fact.jam());
    }
}
