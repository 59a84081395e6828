package org.jamfund.funding.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jamfund.funding.Awards;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.idempotency.Answered;
import org.jamfund.idempotency.Asked;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.idempotency.IdempotentCommands;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An idea's award at the edge: its decision for everybody who sees the idea, its votes for those who answer for money. */
@RestController
@RequestMapping("/api/ideas/{idea}")
class AwardApi {

    private final Awards awards;
    private final Ideas ideas;
    private final AwardViews views;
    private final IdempotentCommands commands;

    AwardApi(Awards awards, Ideas ideas, AwardViews views, IdempotentCommands commands) {
        this.awards = awards;
        this.ideas = ideas;
        this.views = views;
        this.commands = commands;
    }

    /** What is not understood signs nothing: {@code other} holds the fields that are neither of the two. */
    record CountersignatureRequest(
            @Nullable Boolean countersign,
            @Nullable String reason,
            @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, Object> other) {

        boolean refuses() {
            if (other != null && !other.isEmpty()) {
                throw Invalid.field(other.keySet().iterator().next(), "unknown-field");
            }
            return Boolean.FALSE.equals(countersign);
        }
    }

    @Operation(summary = "The award of an idea and how it was decided")
    @GetMapping("/award")
    AwardView award(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        ideas.visible(idea, by);
        return view(by, idea);
    }

    /** An empty body countersigns; a refusal needs its reason. */
    @Operation(summary = "Finance countersigns an award, or refuses with a reason")
    @Only(Role.FINANCE)
    @PutMapping("/award/countersignature")
    Answered<AwardView> countersign(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Idea> idea,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key,
            @RequestBody(required = false) @Nullable CountersignatureRequest request) {
        return commands.once(Asked.of(by, key, "countersign", idea, request), () -> countersigned(by, idea, request));
    }

    private AwardView countersigned(Actor by, Id<Idea> idea, @Nullable CountersignatureRequest request) {
        ideas.visible(idea, by);
        boolean refused = request != null && request.refuses();
        Reason reason = refused ? Reason.said(request.reason()) : Reason.of("countersigned");
        awards.countersign(by, idea, !refused, reason);
        return view(by, idea);
    }

    private AwardView view(Actor by, Id<Idea> idea) {
        return views.of(idea, by).orElseThrow(() -> new NotFound(idea));
    }
}
