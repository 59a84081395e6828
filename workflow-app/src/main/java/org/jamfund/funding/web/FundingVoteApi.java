package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jamfund.funding.Awards;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.idempotency.Answered;
import org.jamfund.idempotency.Asked;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.idempotency.IdempotentCommands;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.people.Actor;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The vote on an award. Substitutes have a seat without a role, so the door says who may. */
@RestController
@RequestMapping("/api/ideas/{idea}/funding-votes/me")
class FundingVoteApi {

    private final Awards awards;
    private final FundingVotes votes;
    private final Ideas ideas;
    private final AwardViews views;
    private final IdempotentCommands commands;

    FundingVoteApi(Awards awards, FundingVotes votes, Ideas ideas, AwardViews views, IdempotentCommands commands) {
        this.awards = awards;
        this.votes = votes;
        this.ideas = ideas;
        this.views = views;
        this.commands = commands;
    }

    record VoteRequest(
            @NotNull Vote vote,
            @Nullable Money amount,
            @Nullable String comment) {}

    /** Whoever has no seat is told so before anything they sent is read. */
    @ModelAttribute
    void admit(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        ideas.visible(idea, by);
        votes.requireSeat(by, idea);
    }

    @Operation(summary = "A board member's one vote on an award, or the conflict of interest they declare instead")
    @PutMapping
    Answered<AwardView> vote(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Idea> idea,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key,
            @Valid @RequestBody VoteRequest vote) {
        // what is kept under a key would tell for thirty days what was voted; a secret vote is taken once without one
        IdempotencyKey kept = awards.areSecret(idea) ? null : key;
        return commands.once(Asked.of(by, kept, "vote on funding", idea, vote), () -> {
            votes.cast(by, idea, new BoardVote(vote.vote(), vote.amount(), vote.comment()));
            return views.of(idea, by).orElseThrow(() -> new NotFound(idea));
        });
    }
}
