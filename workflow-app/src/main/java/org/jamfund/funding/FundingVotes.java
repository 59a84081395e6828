package org.jamfund.funding;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.review.Conflicts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The board's vote on an award, open or secret. Every verb first takes the award's row, so votes are counted one after the
 * other. Refused: {@code vote-not-open}, {@code decided}, {@code already-voted}, {@code conflict-of-interest},
 * {@code recused}, {@code vote-lost} to a conflict that was found, {@code seat-vacated}, {@code seat-lost} for who is back on
 * the board, {@code substitutes-awaited}. A secret vote cast again is {@code already-voted} even
 * where it is the same: nobody can tell.
 */
@Service
@Transactional
public class FundingVotes {

    private static final int MAX_COMMENT = 2_000;

    private final AwardMapper awards;
    private final FundingVoteMapper mapper;
    private final SecretBallots urn;
    private final VoteReasons reasons;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    FundingVotes(
            AwardMapper awards,
            FundingVoteMapper mapper,
            SecretBallots urn,
            VoteReasons reasons,
            Conflicts conflicts,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.awards = awards;
        this.mapper = mapper;
        this.urn = urn;
        this.reasons = reasons;
        this.conflicts = conflicts;
        this.facts = facts;
        this.clock = clock;
    }

    /** How many have voted on the idea's last award or may yet. */
    @Transactional(readOnly = true)
    public long left(Id<Idea> idea) {
        Award award = latest(idea);
        return urn.count(award, mapper.seats(award.id())).left();
    }

    /** The seats of the idea's last award with the votes on them, as far as these are open. */
    @Transactional(readOnly = true)
    public List<FundingSeat> seats(Id<Idea> idea) {
        return mapper.seats(latest(idea).id());
    }

    /** What the votes on the idea's last award came to; absent until the board has decided, and for ever where it did not. */
    @Transactional(readOnly = true)
    public Optional<VoteSums> sums(Id<Idea> idea) {
        Award award = latest(idea);
        return award.isCounted()
                ? Optional.of(VoteSums.of(urn.count(award, mapper.seats(award.id()))))
                : Optional.empty();
    }

    /** Counts a vote in which nobody is waited for any more and no substitute either, as the engine would in a moment. */
    public void countIfOver(Id<Idea> idea) {
        Optional<Award> award = awards.latest(idea).filter(Award::isVotedOn);
        if (award.isPresent() && awards.hold(award.get().id()) == 1) {
            VoteCount count = urn.count(award.get(), mapper.seats(award.get().id()));
            if (count.isOver(award.get().secret()) && !count.tooFewLeft()) {
                count(idea);
            }
        }
    }

    /**
     * A member's one vote, or instead of it the conflict of interest they declare. Whoever declines or leaves the vote says
     * why; the same again changes nothing.
     */
    public void cast(Actor by, Id<Idea> idea, BoardVote vote) {
        if (vote.comment() != null || vote.needsReason()) {
            PlainText.wordsFault("comment", Objects.requireNonNullElse(vote.comment(), ""), MAX_COMMENT)
                    .ifPresent(fault -> {
                        throw new Invalid(List.of(fault));
                    });
        }
        boolean open = awards.hold(latest(idea).id()) == 1;
        Award award = latest(idea);
        List<FundingSeat> seats = mapper.seats(award.id());
        Long amountMinor = namedAmount(award, vote);
        FundingSeat seat = seatOf(seats, by.id()).orElseThrow(() -> noSeat(by, award));
        if (seat.holds(vote, amountMinor)) {
            return;
        }
        requireUnused(award, seat);
        requireStillOnTheBoard(by, seat);
        if (!vote.isRecusal()) {
            requireNoConflict(idea, by.id());
        }
        requireUndecided(open && award.isVotedOn(), award, urn.count(award, seats));
        if (!keep(award, by, vote, amountMinor)) {
            throw Refusal.of("already-voted").asException();
        }
        facts.publishEvent(FundingVoteCast.by(by.id(), award, urn.count(award, mapper.seats(award.id()))));
    }

    /** Passes whoever has a seat in the last vote on the idea, used or not; others are refused as by the vote itself. */
    @Transactional(readOnly = true)
    public void requireSeat(Actor by, Id<Idea> idea) {
        Award award = latest(idea);
        if (seatOf(mapper.seats(award.id()), by.id()).isEmpty()) {
            throw noSeat(by, award);
        }
    }

    /** On the voter's seat; or in the urn, where the seat only learns that its member has voted. */
    private boolean keep(Award award, Actor by, BoardVote vote, @Nullable Long amountMinor) {
        if (!award.secret() || vote.isRecusal()) {
            return mapper.vote(award.id(), by.id(), vote, amountMinor, clock.instant()) == 1;
        }
        boolean first = mapper.voteSecretly(award.id(), by.id(), clock.instant()) == 1;
        if (first) {
            urn.drop(award.id(), vote, amountMinor);
        }
        return first;
    }

    private void requireUnused(Award award, FundingSeat seat) {
        if (seat.isVoted()) {
            throw used(award, seat).asException();
        }
    }

    /** Whoever did not give the seat up themselves is told how they lost it. */
    private Refusal used(Award award, FundingSeat seat) {
        if (seat.vacated()) {
            return Refusal.of(
                    mapper.backOnTheBoard(award.id()).contains(seat.personId()) ? "seat-lost" : "seat-vacated");
        }
        if (seat.found() != null) {
            return Refusal.of("vote-lost", seat.found().reason());
        }
        return Refusal.of(seat.isRecused() ? "recused" : "already-voted");
    }

    private static void requireStillOnTheBoard(Actor by, FundingSeat seat) {
        if (!seat.substitute() && !by.has(Role.BOARD)) {
            throw new NotAllowed(Refusal.of("seat-vacated"));
        }
    }

    private static void requireUndecided(boolean open, Award award, VoteCount count) {
        if (open && count.tooFewLeft()) {
            throw Refusal.of("substitutes-awaited").asException();
        }
        if (!open || count.isOver(award.secret())) {
            throw Refusal.of("decided").asException();
        }
    }

    /** Whether the board approves. The first count stands: counting again answers the same. */
    public boolean count(Id<Idea> idea) {
        Award award = latest(idea);
        awards.hold(award.id());
        VoteCount count = urn.count(latest(idea), mapper.seats(award.id()));
        if (count.approved()) {
            awards.approve(award.id(), count.awardedMinor(), reasons.approval(award, count));
        } else if (count.refused()) {
            awards.decline(award.id(), AwardStatus.DECLINED, VoteReasons.refusal(count), clock.instant());
        } else {
            awards.decline(award.id(), AwardStatus.LAPSED, VoteReasons.lapse(award, count), clock.instant());
        }
        return latest(idea).isApproved();
    }

    /** Absent when the whole proposal is meant, also where its very amount was named. */
    private static @Nullable Long namedAmount(Award award, BoardVote vote) {
        Money amount = vote.amount();
        if (amount == null) {
            return null;
        }
        if (vote.vote() != Vote.APPROVE) {
            throw Invalid.field("amount", "only-with-approval");
        }
        if (!amount.getCurrencyUnit().equals(award.proposed().getCurrencyUnit())) {
            throw Invalid.field(
                    "amount",
                    "currency-of-jam",
                    award.proposed().getCurrencyUnit().getCode());
        }
        if (!amount.isPositive() || amount.isGreaterThan(award.proposed())) {
            throw Invalid.field("amount", "within-proposal", award.proposed());
        }
        return amount.isEqual(award.proposed()) ? null : amount.getAmountMinorLong();
    }

    private RuntimeException noSeat(Actor by, Award award) {
        if (!by.has(Role.BOARD)) {
            return new NotAllowed("vote on funding");
        }
        if (conflicts.between(award.ideaId(), by.id()).isPresent()) {
            return Refusal.of("conflict-of-interest").asException();
        }
        return award.quorum() == 0 ? Refusal.of("vote-not-open").asException() : new NotAllowed("vote on this award");
    }

    private void requireNoConflict(Id<Idea> idea, Id<Person> person) {
        if (conflicts.between(idea, person).isPresent()) {
            throw Refusal.of("conflict-of-interest").asException();
        }
    }

    private static Optional<FundingSeat> seatOf(List<FundingSeat> seats, Id<Person> person) {
        return seats.stream().filter(seat -> seat.personId().equals(person)).findFirst();
    }

    private Award latest(Id<Idea> idea) {
        return awards.latest(idea).orElseThrow(() -> new NotFound(idea));
    }
}
