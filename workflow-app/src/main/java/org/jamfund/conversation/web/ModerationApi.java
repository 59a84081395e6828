package org.jamfund.conversation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jamfund.conversation.CaseStatus;
import org.jamfund.conversation.Comment;
import org.jamfund.conversation.Moderation;
import org.jamfund.conversation.ModerationCase;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Moderation cases: for moderators all of them, for everybody else those about their own items. */
@RestController
@RequestMapping("/api/moderation/cases")
class ModerationApi {

    private final Moderation moderation;

    ModerationApi(Moderation moderation) {
        this.moderation = moderation;
    }

    enum Decision implements Coded {
        KEEP,
        REMOVE
    }

    enum AppealDecision implements Coded {
        GRANT,
        REFUSE
    }

    record Decided(@Nullable Decision decision, @Nullable String reason) {}

    record Appeal(@Nullable String reason) {}

    record DecidedAppeal(
            @Nullable AppealDecision decision, @Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseView(
            Id<ModerationCase> id,
            Id<Idea> idea,
            @Nullable Id<Comment> comment,
            CaseStatus status,
            Instant openedAt,
            @Nullable Reason reason,
            @Nullable Instant decidedAt,
            @Nullable Reason appeal,
            @Nullable Reason appealReason) {

        static CaseView of(ModerationCase item) {
            return new CaseView(
                    item.id(),
                    item.ideaId(),
                    item.commentId(),
                    item.status(),
                    item.openedAt(),
                    decoded(item.decisionReason()),
                    item.decidedAt(),
                    decoded(item.appeal()),
                    decoded(item.appealReason()));
        }

        private static @Nullable Reason decoded(@Nullable String encoded) {
            return encoded == null ? null : Reason.decoded(encoded);
        }
    }

    @Operation(summary = "Moderation cases: all for moderators, else those about what is mine")
    @GetMapping
    Page<CaseView> list(
            @AuthenticationPrincipal Actor by,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return moderation.list(by, PageRequest.of(limit, after)).map(CaseView::of);
    }

    @Operation(summary = "One moderation case")
    @GetMapping("/{id}")
    CaseView get(@AuthenticationPrincipal Actor by, @PathVariable Id<ModerationCase> id) {
        return CaseView.of(moderation.visible(id, by));
    }

    @Operation(summary = "Keeps or removes what was flagged")
    @Only(Role.MODERATOR)
    @PutMapping("/{id}/decision")
    CaseView decide(@AuthenticationPrincipal Actor by, @PathVariable Id<ModerationCase> id, @RequestBody Decided body) {
        boolean remove = given(body.decision()) == Decision.REMOVE;
        moderation.decide(by, id, remove, Reason.said(body.reason()));
        return get(by, id);
    }

    @Operation(summary = "Asks for a second look at a removal")
    @PutMapping("/{id}/appeal")
    CaseView appeal(@AuthenticationPrincipal Actor by, @PathVariable Id<ModerationCase> id, @RequestBody Appeal body) {
        moderation.appeal(by, id, Reason.said(body.reason()));
        return get(by, id);
    }

    @Operation(summary = "Grants or refuses an appeal; another moderator than before")
    @Only(Role.MODERATOR)
    @PutMapping("/{id}/appeal/decision")
    CaseView decideAppeal(
            @AuthenticationPrincipal Actor by, @PathVariable Id<ModerationCase> id, @RequestBody DecidedAppeal body) {
        boolean granted = given(body.decision()) == AppealDecision.GRANT;
        moderation.decideAppeal(by, id, granted, Reason.said(body.reason()));
        return get(by, id);
    }

    private static <E> E given(@Nullable E decision) {
        if (decision == null) {
            throw Invalid.field("decision", "required");
        }
        return decision;
    }
}
