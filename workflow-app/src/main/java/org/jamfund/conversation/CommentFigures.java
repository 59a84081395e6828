package org.jamfund.conversation;

import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How much is said in a Jam. */
@Component
@Order(3)
class CommentFigures implements JamPart {

    private final CommentMapper comments;

    CommentFigures(CommentMapper comments) {
        this.comments = comments;
    }

    @Override
    public List<Figure> pulse(Jam jam) {
        return List.of(new Figure("figure.comments", comments.count(jam.id())));
    }
}
