package org.jamfund.notification;

import java.util.List;
import org.jamfund.conversation.AppealDecided;
import org.jamfund.conversation.ContentModerated;
import org.jamfund.conversation.Moderation;
import org.jamfund.conversation.ModerationCase;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who hears what moderators decided: those who flagged, and those whose item it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ModerationNews {

    private final Notifications notifications;
    private final Moderation moderation;
    private final Ideas ideas;

    ModerationNews(Notifications notifications, Moderation moderation, Ideas ideas) {
        this.notifications = notifications;
        this.moderation = moderation;
        this.ideas = ideas;
    }

    /** Owners of a removed idea hear of it when it is gone. */
    @EventListener
    void on(ContentModerated fact) {
        ModerationCase item = moderation.get(fact.caseId());
        String why = item.decisionReason();
        tell(moderation.flaggers(item.id()), item, fact.removed() ? "told-flagged-removed" : "told-flagged-kept", why);
        if (fact.removed() && item.commentId() != null) {
            tell(moderation.authors(item.id()), item, "told-comment-removed", why);
        }
    }

    @EventListener
    void on(AppealDecided fact) {
        ModerationCase item = moderation.get(fact.caseId());
        String code = fact.granted() ? "told-appeal-granted" : "told-appeal-refused";
        tell(moderation.authors(item.id()), item, code, item.appealReason());
    }

    private void tell(List<Id<Person>> people, ModerationCase item, String code, @Nullable String why) {
        String title = ideas.get(item.ideaId()).title();
        String words = why == null ? "" : News.said(Reason.decoded(why));
        notifications.tell(people, News.ofIdea(item.ideaId(), Reason.of(code, title, words)));
    }
}
