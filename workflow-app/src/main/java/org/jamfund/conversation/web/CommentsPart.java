package org.jamfund.conversation.web;

import org.jamfund.conversation.Comments;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaPart;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the first comments under an idea; {@link CommentPages} has the rest. */
@Component
class CommentsPart implements IdeaPart {

    static final int COMMENTS_AT_ONCE = 50;

    private final Comments comments;

    CommentsPart(Comments comments) {
        this.comments = comments;
    }

    @Override
    public void onIdea(Idea idea, Actor reader, Model page) {
        page.addAttribute("comments", comments.list(reader, idea.id(), PageRequest.first(COMMENTS_AT_ONCE)));
    }
}
