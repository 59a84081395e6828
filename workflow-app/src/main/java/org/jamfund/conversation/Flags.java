package org.jamfund.conversation;

import java.time.Clock;
import java.util.Optional;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How readers call a moderator. The first flag of an item opens its case, later ones join it; one per person counts. */
@Service
@Transactional
public class Flags {

    private final CaseMapper mapper;
    private final CommentMapper comments;
    private final Ideas ideas;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Flags(CaseMapper mapper, CommentMapper comments, Ideas ideas, ApplicationEventPublisher facts, Clock clock) {
        this.mapper = mapper;
        this.comments = comments;
        this.ideas = ideas;
        this.facts = facts;
        this.clock = clock;
    }

    public void flagIdea(Actor by, Id<Idea> id, Reason reason) {
        Idea idea = ideas.visible(id, by);
        if (idea.submittedAt() == null) {
            throw new NotFound(id);
        }
        flag(by, new Item(idea.id(), null, "idea/" + id.text()), reason);
    }

    public void flagComment(Actor by, Id<Comment> id, Reason reason) {
        Comment comment = comments.find(id).filter(found -> !found.hidden()).orElseThrow(() -> new NotFound(id));
        ideas.visible(comment.ideaId(), by);
        flag(by, new Item(comment.ideaId(), id, "comment/" + id.text()), reason);
    }

    private void flag(Actor by, Item item, Reason reason) {
        by.requireTakesPart();
        Optional<Id<ModerationCase>> open = mapper.open(item.key());
        Id<ModerationCase> id = open.orElseGet(Id::fresh);
        if (open.isEmpty()) {
            openCase(id, item);
        }
        if (mapper.flaggedBy(id, by.id())) {
            return;
        }
        mapper.flag(id, by.id(), reason.encoded(), clock.instant());
        if (open.isEmpty()) {
            facts.publishEvent(new ContentFlagged(id, item.idea()));
        }
    }

    /** Of two first flags at the same moment one opens the case; the other tries again and joins it. */
    private void openCase(Id<ModerationCase> id, Item item) {
        try {
            mapper.insert(id, item, clock.instant());
        } catch (DuplicateKeyException opened) {
            throw new OptimisticLockingFailureException(item.key(), opened);
        }
    }
}
