package org.jamfund.conversation;

import java.time.Clock;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Memberships;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is said under ideas: public at once, moderated after the fact. */
@Service
@Transactional
public class Comments {

    private static final int MAX_TEXT = 10_000;

    private final CommentMapper mapper;
    private final Ideas ideas;
    private final Jams jams;
    private final Memberships memberships;
    private final Clock clock;

    Comments(CommentMapper mapper, Ideas ideas, Jams jams, Memberships memberships, Clock clock) {
        this.mapper = mapper;
        this.ideas = ideas;
        this.jams = jams;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Says something under an idea, or in reply to another comment there. For members and for those who judge ideas. */
    public Comment write(Actor by, Id<Idea> ideaId, String text, @Nullable Id<Comment> replyTo) {
        Idea idea = ideas.visible(ideaId, by);
        by.requireTakesPart();
        Jam jam = jams.get(idea.jamId());
        if (jam.phase().isOver()) {
            throw Refusal.of("wrong-phase", jam.phase()).asException();
        }
        if (!by.hasAny(Role.FACILITATOR, Role.MODERATOR, Role.EXPERT, Role.BOARD)) {
            memberships.require(by, jam.id());
        }
        PlainText.require("text", text, MAX_TEXT);
        if (replyTo != null && !isUnder(ideaId, replyTo)) {
            throw Invalid.field("replyTo", "unknown");
        }
        Id<Comment> id = Id.fresh();
        mapper.insert(new NewComment(id, ideaId, by.id(), replyTo, text, clock.instant()));
        return get(id);
    }

    /** The comments of an idea, oldest first. Removed ones are shown to their authors and to moderators only. */
    @Transactional(readOnly = true)
    public Page<Comment> list(Actor actor, Id<Idea> ideaId, PageRequest request) {
        Idea idea = ideas.visible(ideaId, actor);
        boolean all = actor.hasAny(Role.MODERATOR, Role.ADMIN, Role.AUDITOR);
        return Page.of(
                mapper.list(new CommentFilter(idea.id(), actor.id(), all, request.afterId(), request.rowsToRead())),
                request,
                last -> last.id().text());
    }

    @Transactional(readOnly = true)
    public Comment get(Id<Comment> id) {
        return mapper.find(id).orElseThrow(() -> new NotFound(id));
    }

    private boolean isUnder(Id<Idea> idea, Id<Comment> comment) {
        return mapper.find(comment)
                .filter(found -> found.ideaId().equals(idea) && !found.hidden())
                .isPresent();
    }
}
