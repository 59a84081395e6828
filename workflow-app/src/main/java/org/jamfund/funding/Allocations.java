package org.jamfund.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The board's decision on the whole list: reserved in rank order in one step, or refused. Refused: {@code wrong-phase},
 * {@code already-adopted}, {@code not-recommended}, {@code insufficient-envelope},
 * {@code four-eyes} where the list would fund an idea of whoever adopts it.
 */
@Service
@Transactional
public class Allocations {

    private final Jams jams;
    private final Ideas ideas;
    private final Envelopes envelopes;
    private final Reservations reservations;
    private final ContestMapper contests;
    private final AllocationMapper mapper;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Allocations(
            Jams jams,
            Ideas ideas,
            Envelopes envelopes,
            Reservations reservations,
            ContestMapper contests,
            AllocationMapper mapper,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jams = jams;
        this.ideas = ideas;
        this.envelopes = envelopes;
        this.reservations = reservations;
        this.contests = contests;
        this.mapper = mapper;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Allocation> of(Id<Jam> jam) {
        return Optional.ofNullable(mapper.allocation(jam));
    }

    /** In order of place: the adopted ideas first, as ranked. */
    @Transactional(readOnly = true)
    public List<AllocationLine> lines(Id<Allocation> allocation) {
        return mapper.lines(allocation);
    }

    /** Asks the board for its decision by publishing {@link AllocationAwaited}; nobody is asked twice for a decision made. */
    public void await(Id<Jam> jam) {
        if (of(jam).isEmpty()) {
            facts.publishEvent(new AllocationAwaited(jam));
        }
    }

    /** Adopting the same again changes nothing. */
    public Allocation adopt(Actor by, Id<Jam> id, Adoption adoption) {
        by.require(Role.BOARD);
        jams.visible(id, by);
        jams.hold(id);
        Allocation adopted = mapper.allocation(id);
        if (adopted != null) {
            if (!isSame(adopted, adoption)) {
                throw Refusal.of("already-adopted").asException();
            }
            return adopted;
        }
        JamPhase phase = jams.get(id).phase();
        if (phase != JamPhase.DECISION) {
            throw Refusal.of("wrong-phase", phase).asException();
        }
        return write(by, id, adoption);
    }

    private Allocation write(Actor by, Id<Jam> jam, Adoption adoption) {
        Envelope envelope = envelopes.of(jam);
        Money granted = envelope.money(envelope.granted());
        AllocationList list = new AllocationList(contests.contestants(jam), granted);
        List<AllocationLine> lines;
        Allocation allocation;
        if (adoption instanceof Adoption.ByRule byRule) {
            Money asked = byRule.question().budget();
            Money budget = asked == null ? granted : asked;
            lines = list.byRule(byRule, budget);
            allocation = Allocation.byRule(jam, byRule, budget, by.id(), now());
        } else {
            lines = list.chosen((Adoption.Chosen) adoption);
            allocation = Allocation.chosen(jam, adoption.reason(), granted, by.id(), now());
        }
        List<AllocationLine> adopted =
                lines.stream().filter(AllocationLine::isAdopted).toList();
        requireOtherEyes(by, jam, adopted);
        mapper.insert(allocation, Math.max(0, envelope.available() - allocation.budgetMinor()));
        lines.forEach(line -> mapper.insertLine(allocation.allocationId(), line));
        reservations.reserve(by, allocation, adopted);
        facts.publishEvent(new AllocationAdopted(jam, by.id()));
        return allocation;
    }

    /** Nobody approves their own idea, nor one theirs has become part of. */
    private void requireOtherEyes(Actor by, Id<Jam> jam, List<AllocationLine> adopted) {
        Set<Id<Idea>> own = Set.copyOf(contests.ideasOf(jam, by.id()));
        if (adopted.stream().map(AllocationLine::ideaId).anyMatch(own::contains)) {
            throw Refusal.of("four-eyes").asException();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private boolean isSame(Allocation adopted, Adoption adoption) {
        if (adoption instanceof Adoption.ByRule byRule) {
            Question question = byRule.question();
            Money budget = question.budget();
            return adopted.rule().equals(question.rule().code())
                    && adopted.among() == question.among()
                    && (budget == null || budget.getAmountMinorLong() == adopted.budgetMinor());
        }
        List<Share> shares = mapper.lines(adopted.allocationId()).stream()
                .filter(AllocationLine::isAdopted)
                .map(line -> new Share(line.ideaId(), line.amount()))
                .toList();
        return adopted.rule().equals(Allocation.OWN_CHOICE) && shares.equals(((Adoption.Chosen) adoption).shares());
    }

    /**
     * Tells the next ideas what the adoption means for them, at most that many; true while more are to be told. An idea
     * that ended meanwhile is not told, its award has been released with it.
     */
    public boolean tellNext(Id<Jam> jam, int atMost) {
        Allocation allocation = of(jam).orElseThrow(() -> new NotFound(jam));
        List<AllocationLine> untold = mapper.untold(allocation.allocationId(), atMost + 1);
        for (AllocationLine line : untold.subList(0, Math.min(atMost, untold.size()))) {
            boolean first = mapper.markTold(allocation.allocationId(), line.ideaId(), clock.instant()) == 1;
            if (first && ideas.get(line.ideaId()).status() == IdeaStatus.RECOMMENDED) {
                tell(line);
            }
        }
        return untold.size() > atMost;
    }

    private void tell(AllocationLine line) {
        Id<Idea> idea = line.ideaId();
        if (line.isAdopted()) {
            facts.publishEvent(new FundingProposed(idea));
        } else {
            facts.publishEvent(
                    new IdeaPassedOver(idea, line.verdict() == Verdict.WAITLISTED, Reason.decoded(line.reason())));
        }
    }
}
