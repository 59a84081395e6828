package org.jamfund.funding;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to awards: one try to fund one idea, from money reserved to money committed or given back. The verbs that move
 * money are safe to repeat; they take the Jam's row before the ledger's, as the waitlist does. Refused: {@code four-eyes}, {@code countersignature-not-asked}, {@code already-countersigned},
 * {@code not-approved}.
 */
@Service
@Transactional
public class Awards {

    private final AwardMapper mapper;
    private final FundingVoteMapper votes;
    private final Ideas ideas;
    private final Jams jams;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Awards(
            AwardMapper mapper,
            FundingVoteMapper votes,
            Ideas ideas,
            Jams jams,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.mapper = mapper;
        this.votes = votes;
        this.ideas = ideas;
        this.jams = jams;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /** Opens awards for money that is already reserved; the board has not voted on any of them yet. */
    public void open(List<NewAward> awards) {
        awards.forEach(award -> mapper.insert(award, award.reason().encoded(), clock.instant()));
    }

    /** The last award of the idea, open or over. */
    @Transactional(readOnly = true)
    public Optional<Award> of(Id<Idea> idea) {
        return mapper.latest(idea);
    }

    /** Whether the votes on the idea's last award are secret. */
    @Transactional(readOnly = true)
    public boolean areSecret(Id<Idea> idea) {
        return mapper.latest(idea).map(Award::secret).orElse(false);
    }

    /**
     * Finance answers for an approved award. Nobody does who proposed it, voted on it or owns the idea. The same answer
     * of the same person again changes nothing.
     */
    public void countersign(Actor by, Id<Idea> idea, boolean countersigned, Reason reason) {
        by.require(Role.FINANCE);
        Award award = latest(idea);
        if (involved(award).contains(by.id())) {
            throw Refusal.of("four-eyes").asException();
        }
        boolean first = countersigned
                ? mapper.countersign(award.id(), by.id(), clock.instant()) == 1
                : mapper.refuseCountersignature(award.id(), by.id(), reason.encoded(), clock.instant()) == 1;
        if (first) {
            facts.publishEvent(new AwardCountersigned(idea, countersigned));
        } else {
            requireSameAnswer(by, latest(idea), countersigned);
        }
    }

    /** Who proposed the idea's award, voted on it or owns the idea: none of them countersigns it. */
    @Transactional(readOnly = true)
    public Set<Id<Person>> involved(Id<Idea> idea) {
        return involved(latest(idea));
    }

    private Set<Id<Person>> involved(Award award) {
        Set<Id<Person>> involved = new HashSet<>(ideas.owners(award.ideaId()));
        involved.add(award.proposedBy());
        votes.seats(award.id()).stream()
                .filter(FundingSeat::isVoted)
                .map(FundingSeat::personId)
                .forEach(involved::add);
        return involved;
    }

    private static void requireSameAnswer(Actor by, Award award, boolean countersigned) {
        if (!award.countersign()) {
            throw Refusal.of("countersignature-not-asked").asException();
        }
        if (award.countersignedBy() == null) {
            throw Refusal.of("not-approved").asException();
        }
        boolean sameAnswer = award.countersignedBy().equals(by.id()) && award.isApproved() == countersigned;
        if (!sameAnswer) {
            throw Refusal.of("already-countersigned").asException();
        }
    }

    /** Commits the awarded amount to the project, which carries the award's id, and returns the rest to the envelope. */
    public void post(Id<Idea> idea) {
        Award award = latest(idea);
        if (award.status() == AwardStatus.AWARDED) {
            return;
        }
        jams.hold(award.jamId());
        if (award.awaitsCountersignature() || mapper.award(award.id(), clock.instant()) != 1) {
            throw Refusal.of("not-approved").asException();
        }
        ledger.book(new Order.Post(
                award.reference(Resolution.POST.code()),
                award.reservation(),
                award.project(),
                award.awarded(),
                award.countersignedBy(),
                Reason.decoded(award.reason())));
        facts.publishEvent(new AwardPosted(idea, award.id()));
        if (award.isInPart()) {
            facts.publishEvent(new MoneyReturned(award.jamId()));
        }
    }

    /** Gives the reservation of an award back to the envelope: void where it was declined, expired where it has lapsed. */
    public void voidReservation(Id<Idea> idea) {
        Award award = latest(idea);
        giveBack(award, award.status().isOpen() ? AwardStatus.DECLINED : award.status());
    }

    /** Gives the reservation back because the idea itself has ended, whatever the board was about to say. */
    public void release(Id<Idea> idea) {
        mapper.latest(idea).ifPresent(award -> giveBack(award, AwardStatus.RELEASED));
    }

    private void giveBack(Award award, AwardStatus to) {
        jams.hold(award.jamId());
        Resolution resolution = to == AwardStatus.LAPSED ? Resolution.EXPIRE : Resolution.VOID;
        if (mapper.close(award.id(), to, resolution, clock.instant()) == 1) {
            String reference = award.reference(resolution.code());
            Reason reason = Reason.of("award-" + to.code());
            ledger.book(
                    resolution == Resolution.EXPIRE
                            ? new Order.Expire(reference, award.reservation(), award.countersignedBy(), reason)
                            : new Order.Release(reference, award.reservation(), award.countersignedBy(), reason));
            facts.publishEvent(new MoneyReturned(award.jamId()));
        }
    }

    private Award latest(Id<Idea> idea) {
        return mapper.latest(idea).orElseThrow(() -> new NotFound(idea));
    }
}
