package org.jamfund.funding;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The board's vote on an award. Who may vote is settled once, when the vote opens; every verb first takes the award's row,
 * so votes are counted one after the other. Refused: {@code vote-not-open}, {@code decided}, {@code already-voted},
 * {@code conflict-of-interest}, {@code already-seated}, {@code recused}, {@code recused-member}, {@code substitutes-awaited},
 * {@code four-eyes} for who appoints themselves, {@code never-seated} for who audits or belongs to finance.
 */
@Service
@Transactional
public class FundingVotes {

    /** Who only reads the books, and who releases the money that the vote is about. */
    private static final Set<Role> NEVER_SEATED = Set.of(Role.AUDITOR, Role.FINANCE);

    private static final int MAX_COMMENT = 2_000;
    private static final int MAX_WORDS = 1_800;

    private final AwardMapper awards;
    private final FundingVoteMapper mapper;
    private final People people;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    FundingVotes(
            AwardMapper awards, FundingVoteMapper mapper, People people, ApplicationEventPublisher facts, Clock clock) {
        this.awards = awards;
        this.mapper = mapper;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** Opens the vote under the rule of its tier and seats every board member without a conflict of interest. */
    public Seats open(Id<Idea> idea, Tier tier) {
        Award award = latest(idea);
        if (awards.setTier(award.id(), tier) != 1) {
            throw Refusal.of("decided").asException();
        }
        int seat = mapper.seats(award.id()).size();
        for (Id<Person> member : mapper.eligible(award.id(), idea)) {
            mapper.insert(award.id(), member, seat++);
        }
        VoteCount count = VoteCount.of(latest(idea), mapper.seats(award.id()));
        return new Seats((int) count.pending(), !count.tooFewLeft(), tier.countersign());
    }

    /** Gives somebody without a conflict of interest a seat, because too few board members may vote. */
    public void appointSubstitute(Actor by, Id<Idea> idea, String username) {
        by.require(Role.FACILITATOR);
        Award award = held(idea);
        Person substitute = people.byUsername(username)
                .filter(Person::enabled)
                .orElseThrow(() -> Invalid.field("member", "unknown", username));
        if (substitute.id().equals(by.id())) {
            throw Refusal.of("four-eyes").asException();
        }
        if (people.roles(substitute.id()).stream().anyMatch(NEVER_SEATED::contains)) {
            throw Refusal.of("never-seated", substitute.displayName()).asException();
        }
        requireNoConflict(idea, substitute.id());
        List<FundingSeat> seats = mapper.seats(award.id());
        seatOf(seats, substitute.id()).ifPresent(taken -> {
            throw Refusal.of(taken.isRecused() ? "recused-member" : "already-seated", substitute.displayName())
                    .asException();
        });
        mapper.insert(award.id(), substitute.id(), seats.size());
        facts.publishEvent(new SubstitutesAppointed(idea));
    }

    /** Who is to vote there, among the seats still without a vote, counted from 0. */
    @Transactional(readOnly = true)
    public Id<Person> member(Id<Idea> idea, int number) {
        return seats(idea).stream()
                .filter(seat -> !seat.isVoted())
                .skip(number)
                .findFirst()
                .orElseThrow(() -> new NotFound(idea))
                .personId();
    }

    /** How many have voted on the idea's last award or may yet. */
    @Transactional(readOnly = true)
    public long left(Id<Idea> idea) {
        return VoteCount.of(latest(idea), seats(idea)).left();
    }

    /** The seats of the idea's last award with the votes on them. */
    @Transactional(readOnly = true)
    public List<FundingSeat> seats(Id<Idea> idea) {
        return mapper.seats(latest(idea).id());
    }

    /**
     * A member's one vote, or instead of it the conflict of interest they declare. Whoever declines or leaves the vote says
     * why; the same again changes nothing.
     */
    public void cast(Actor by, Id<Idea> idea, BoardVote vote) {
        if (vote.comment() != null || vote.needsReason()) {
            PlainText.require("comment", Objects.requireNonNullElse(vote.comment(), ""), MAX_COMMENT);
        }
        boolean open = awards.hold(latest(idea).id()) == 1;
        Award award = latest(idea);
        List<FundingSeat> seats = mapper.seats(award.id());
        Long amountMinor = namedAmount(award, vote);
        FundingSeat seat = seatOf(seats, by.id()).orElseThrow(() -> noSeat(by, award));
        if (seat.holds(vote, amountMinor)) {
            return;
        }
        if (seat.isVoted()) {
            throw Refusal.of(seat.isRecused() ? "recused" : "already-voted").asException();
        }
        if (!vote.isRecusal()) {
            requireNoConflict(idea, by.id());
        }
        requireUndecided(open && award.isVotedOn(), VoteCount.of(award, seats));
        if (mapper.vote(award.id(), by.id(), vote, amountMinor, clock.instant()) != 1) {
            throw Refusal.of("already-voted").asException();
        }
        VoteCount count = VoteCount.of(award, mapper.seats(award.id()));
        facts.publishEvent(new FundingVoteCast(idea, by.id(), count.decided(), !count.tooFewLeft()));
    }

    private static void requireUndecided(boolean open, VoteCount count) {
        if (open && count.tooFewLeft()) {
            throw Refusal.of("substitutes-awaited").asException();
        }
        if (!open || count.decided()) {
            throw Refusal.of("decided").asException();
        }
    }

    /** Whether the board approves. The first count stands: counting again answers the same. */
    public boolean count(Id<Idea> idea) {
        Award award = latest(idea);
        awards.hold(award.id());
        VoteCount count = VoteCount.of(latest(idea), mapper.seats(award.id()));
        if (count.approved()) {
            awards.approve(award.id(), count.awardedMinor(), reason("funding-approved", count));
        } else if (count.refused()) {
            awards.decline(award.id(), AwardStatus.DECLINED, refusal(count), clock.instant());
        } else {
            awards.decline(award.id(), AwardStatus.LAPSED, reason("funding-lapsed", count), clock.instant());
        }
        return latest(idea).isApproved();
    }

    private static String reason(String code, VoteCount count) {
        return Reason.of(code, count.votes(Vote.APPROVE), count.votes(Vote.DECLINE), count.votes(Vote.ABSTAIN))
                .encoded();
    }

    /** With the words of those who declined and without their names; where nobody did, the majority was missed by abstentions. */
    private static String refusal(VoteCount count) {
        String words = count.objections(MAX_WORDS);
        if (words.isEmpty()) {
            return reason("funding-declined", count);
        }
        return Reason.of(
                        "funding-declined-because",
                        count.votes(Vote.APPROVE),
                        count.votes(Vote.DECLINE),
                        count.votes(Vote.ABSTAIN),
                        words)
                .encoded();
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
        if (mapper.conflicted(award.ideaId(), by.id())) {
            return Refusal.of("conflict-of-interest").asException();
        }
        return award.quorum() == 0 ? Refusal.of("vote-not-open").asException() : new NotAllowed("vote on this award");
    }

    private void requireNoConflict(Id<Idea> idea, Id<Person> person) {
        if (mapper.conflicted(idea, person)) {
            throw Refusal.of("conflict-of-interest").asException();
        }
    }

    private static Optional<FundingSeat> seatOf(List<FundingSeat> seats, Id<Person> person) {
        return seats.stream().filter(seat -> seat.personId().equals(person)).findFirst();
    }

    private Award held(Id<Idea> idea) {
        Award award = latest(idea);
        if (awards.hold(award.id()) != 1) {
            throw Refusal.of("decided").asException();
        }
        return award;
    }

    private Award latest(Id<Idea> idea) {
        return awards.latest(idea).orElseThrow(() -> new NotFound(idea));
    }
}
