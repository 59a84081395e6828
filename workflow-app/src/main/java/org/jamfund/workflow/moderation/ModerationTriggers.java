package org.jamfund.workflow.moderation;

import static org.jamfund.process.Moderation.CONTENT_APPEALED;
import static org.jamfund.process.Moderation.CONTENT_FLAGGED;
import static org.jamfund.process.Moderation.DECIDE_APPEAL;
import static org.jamfund.process.Moderation.GRANTED;
import static org.jamfund.process.Moderation.KEY;
import static org.jamfund.process.Moderation.MODERATE_CONTENT;
import static org.jamfund.process.Moderation.REMOVED;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.jamfund.conversation.AppealDecided;
import org.jamfund.conversation.ContentAppealed;
import org.jamfund.conversation.ContentFlagged;
import org.jamfund.conversation.ContentModerated;
import org.jamfund.workflow.engine.Carried;
import org.jamfund.workflow.engine.Tokens;
import org.jamfund.workflow.engine.WaitingTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = MANDATORY)
class ModerationTriggers {

    private final Tokens tokens;

    ModerationTriggers(Tokens tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void on(ContentFlagged fact) {
        tokens.start(CONTENT_FLAGGED, KEY, fact.caseId(), Carried.nothing());
    }

    @EventListener
    void on(ContentModerated fact) {
        tokens.complete(
                WaitingTask.of(KEY, MODERATE_CONTENT, fact.caseId()),
                fact.by(),
                Carried.nothing().with(REMOVED, fact.removed()));
    }

    @EventListener
    void on(ContentAppealed fact) {
        tokens.move(CONTENT_APPEALED, fact.caseId(), Carried.nothing());
    }

    @EventListener
    void on(AppealDecided fact) {
        tokens.complete(
                WaitingTask.of(KEY, DECIDE_APPEAL, fact.caseId()),
                fact.by(),
                Carried.nothing().with(GRANTED, fact.granted()));
    }
}
