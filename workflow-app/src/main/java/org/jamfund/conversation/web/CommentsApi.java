package org.jamfund.conversation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Objects;
import org.jamfund.conversation.Comment;
import org.jamfund.conversation.Comments;
import org.jamfund.conversation.Flags;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is said under an idea, and calling a moderator. */
@RestController
class CommentsApi {

    private final Comments comments;
    private final Flags flags;

    CommentsApi(Comments comments, Flags flags) {
        this.comments = comments;
        this.flags = flags;
    }

    record NewComment(@Nullable String text, @Nullable Id<Comment> replyTo) {}

    record Flag(@Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommentView(
            Id<Comment> id,
            Author author,
            @Nullable Id<Comment> replyTo,
            String text,
            String html,
            boolean hidden,
            Instant writtenAt) {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Author(
                Id<Person> id, String displayName, @Nullable String organisation) {}

        static CommentView of(Comment comment) {
            return new CommentView(
                    comment.id(),
                    new Author(comment.authorId(), comment.authorName(), comment.organisation()),
                    comment.replyTo(),
                    comment.text(),
                    comment.html(),
                    comment.hidden(),
                    comment.writtenAt());
        }
    }

    @Operation(summary = "The comments under an idea, oldest first")
    @GetMapping("/api/ideas/{idea}/comments")
    Page<CommentView> list(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Idea> idea,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return comments.list(by, idea, PageRequest.of(limit, after)).map(CommentView::of);
    }

    @Operation(summary = "Says something under an idea, in Markdown")
    @PostMapping("/api/ideas/{idea}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    CommentView write(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @RequestBody NewComment comment) {
        String text = Objects.requireNonNullElse(comment.text(), "");
        return CommentView.of(comments.write(by, idea, text, comment.replyTo()));
    }

    @Operation(summary = "Calls a moderator to an idea")
    @PutMapping("/api/ideas/{idea}/flags/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void flagIdea(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @RequestBody Flag flag) {
        flags.flagIdea(by, idea, Reason.said(flag.reason()));
    }

    @Operation(summary = "Calls a moderator to a comment")
    @PutMapping("/api/comments/{comment}/flags/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void flagComment(@AuthenticationPrincipal Actor by, @PathVariable Id<Comment> comment, @RequestBody Flag flag) {
        flags.flagComment(by, comment, Reason.said(flag.reason()));
    }
}
