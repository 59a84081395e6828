package org.jamfund.conversation.web;

import org.jamfund.conversation.Comment;
import org.jamfund.conversation.Comments;
import org.jamfund.conversation.Flags;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said under an idea, and calling a moderator. */
@Controller
class CommentPages {

    private static final String FLAGGED = "comments.notice.flagged";

    private final Ideas ideas;
    private final Comments comments;
    private final Flags flags;

    CommentPages(Ideas ideas, Comments comments, Flags flags) {
        this.ideas = ideas;
        this.comments = comments;
        this.flags = flags;
    }

    @GetMapping("/ideas/{id}/comments")
    String comments(
            @PathVariable Id<Idea> id,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        model.addAttribute("idea", ideas.visible(id, reader));
        model.addAttribute(
                "comments", comments.list(reader, id, new PageRequest(CommentsPart.COMMENTS_AT_ONCE, after)));
        return "conversation/page";
    }

    @PostMapping("/ideas/{id}/comments")
    String write(
            @PathVariable Id<Idea> id,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable Id<Comment> replyTo,
            @AuthenticationPrincipal Actor by) {
        Comment written = comments.write(by, id, text, replyTo);
        return "redirect:/ideas/" + id + "#comment-" + written.id();
    }

    @PostMapping("/ideas/{id}/flags")
    String flagIdea(
            @PathVariable Id<Idea> id,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        flags.flagIdea(by, id, Reason.said(reason));
        next.addFlashAttribute("notice", FLAGGED);
        return "redirect:/ideas/" + id;
    }

    @PostMapping("/comments/{id}/flags")
    String flagComment(
            @PathVariable Id<Comment> id,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        flags.flagComment(by, id, Reason.said(reason));
        next.addFlashAttribute("notice", FLAGGED);
        return "redirect:/ideas/" + comments.get(id).ideaId();
    }
}
