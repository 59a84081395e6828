package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.funding.Award;
import org.jamfund.funding.AwardStatus;
import org.jamfund.funding.Awards;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingSeat;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An idea's award at the edge: its decision for everybody who sees the idea, its votes for those who answer for money. */
@RestController
@RequestMapping("/api/ideas/{idea}")
class AwardApi {

    private final Awards awards;
    private final FundingVotes votes;
    private final Ideas ideas;
    private final People people;

    AwardApi(Awards awards, FundingVotes votes, Ideas ideas, People people) {
        this.awards = awards;
        this.votes = votes;
        this.ideas = ideas;
        this.people = people;
    }

    record VoteRequest(
            @NotNull Vote vote,
            @Nullable Money amount,
            @Nullable String comment) {}

    record CountersignatureRequest(
            @Nullable Boolean countersign, @Nullable String reason) {}

    record VoteView(
            Id<Person> member,
            Vote vote,
            @Nullable Money amount,
            @Nullable String comment,
            @Nullable Instant votedAt) {}

    record AwardView(
            Id<Award> id,
            Id<Jam> jam,
            Id<Idea> idea,
            AwardStatus status,
            Money proposed,
            Money amount,
            int quorum,
            int majorityPercent,
            boolean countersign,
            Id<Person> proposedBy,
            @Nullable Id<Person> countersignedBy,
            Instant proposedAt,
            @Nullable Instant decidedAt,
            int seats,
            List<RecusalView> recusals,
            @Nullable List<VoteView> votes) {}

    /** A member who left the vote over a conflict of interest, and which; shown to everybody who sees the award. */
    record RecusalView(
            Id<Person> member,
            String name,
            @Nullable String reason,
            @Nullable Instant recusedAt) {}

    @Operation(summary = "A board member's one vote on an award, or the conflict of interest they declare instead")
    @PutMapping("/funding-votes/me")
    AwardView vote(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @Valid @RequestBody VoteRequest vote) {
        ideas.visible(idea, by);
        votes.cast(by, idea, new BoardVote(vote.vote(), vote.amount(), vote.comment()));
        return view(by, idea);
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
    AwardView countersign(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Idea> idea,
            @RequestBody(required = false) @Nullable CountersignatureRequest request) {
        ideas.visible(idea, by);
        boolean refused = request != null && Boolean.FALSE.equals(request.countersign());
        Reason reason = refused ? Reason.said(request.reason()) : Reason.of("countersigned");
        awards.countersign(by, idea, !refused, reason);
        return view(by, idea);
    }

    private AwardView view(Actor by, Id<Idea> idea) {
        Award award = awards.of(idea).orElseThrow(() -> new NotFound(idea));
        List<FundingSeat> seats = votes.seats(idea);
        boolean seesVotes = by.hasAny(Role.BOARD, Role.FINANCE, Role.AUDITOR, Role.FACILITATOR);
        return new AwardView(
                award.id(),
                award.jamId(),
                award.ideaId(),
                award.status(),
                award.proposed(),
                award.awarded(),
                award.quorum(),
                award.majorityPercent(),
                award.countersign(),
                award.proposedBy(),
                award.countersignedBy(),
                award.proposedAt(),
                award.decidedAt(),
                (int) votes.left(idea),
                recusals(seats),
                seesVotes
                        ? seats.stream()
                                .map(seat -> view(seat, award))
                                .flatMap(Optional::stream)
                                .toList()
                        : null);
    }

    private List<RecusalView> recusals(List<FundingSeat> seats) {
        List<FundingSeat> recused =
                seats.stream().filter(FundingSeat::isRecused).toList();
        Map<Id<Person>, Person> named =
                people.named(recused.stream().map(FundingSeat::personId).toList());
        return recused.stream()
                .map(seat -> new RecusalView(
                        seat.personId(), named.get(seat.personId()).displayName(), seat.comment(), seat.votedAt()))
                .toList();
    }

    private static Optional<VoteView> view(FundingSeat seat, Award award) {
        Long minor = seat.amountMinor();
        return Optional.ofNullable(seat.vote())
                .map(vote -> new VoteView(
                        seat.personId(),
                        vote,
                        minor == null ? null : Amounts.ofMinor(minor, award.currency()),
                        seat.comment(),
                        seat.votedAt()));
    }
}
