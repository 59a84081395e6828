package org.jamfund.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.review.Conflicts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The board's decision on the whole list: reserved in rank order in one step, or refused. Refused: {@code wrong-phase},
 * {@code already-adopted}, {@code not-recommended}, {@code insufficient-envelope}, {@code takes-too-long},
 * {@code four-eyes} where the list would fund an idea of whoever adopts it, {@code conflict-of-interest} where it would fund
 * one that they may not judge.
 */
@Service
@Transactional
public class Allocations {

    private final Jams jams;
    private final Envelopes envelopes;
    private final Reservations reservations;
    private final Contests contests;
    private final ContestMapper contestants;
    private final Conflicts conflicts;
    private final Turns turns;
    private final AllocationRecords records;
    private final AllocationMapper mapper;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Allocations(
            Jams jams,
            Envelopes envelopes,
            Reservations reservations,
            Contests contests,
            ContestMapper contestants,
            Conflicts conflicts,
            Turns turns,
            AllocationRecords records,
            AllocationMapper mapper,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jams = jams;
        this.envelopes = envelopes;
        this.reservations = reservations;
        this.contests = contests;
        this.contestants = contestants;
        this.conflicts = conflicts;
        this.turns = turns;
        this.records = records;
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
        Jam jam = jams.visible(id, by);
        Decided decided = jam.phase() == JamPhase.DECISION ? decide(jam, adoption) : Decided.NOTHING;
        jams.hold(id);
        Allocation adopted = mapper.allocation(id);
        if (adopted != null) {
            if (!records.isSame(adopted, adoption)) {
                throw Refusal.of("already-adopted").asException();
            }
            return adopted;
        }
        JamPhase phase = jams.get(id).phase();
        if (phase != JamPhase.DECISION) {
            throw Refusal.of("wrong-phase", phase).asException();
        }
        return write(by, jams.get(id), adoption, decided);
    }

    /** Among which ideas and with what budget what was chosen, where a rule chooses. */
    private record Decided(
            List<Contestant> among,
            @Nullable Money budget,
            @Nullable Contest contest) {

        static final Decided NOTHING = new Decided(List.of(), null, null);

        /** Whether it would be the same choice now. */
        Contest requireStill(List<Contestant> amongNow, Money budgetNow) {
            if (contest == null || !among.equals(amongNow) || !budgetNow.equals(budget)) {
                throw new OptimisticLockingFailureException("What the rule chose among has changed meanwhile");
            }
            return contest;
        }
    }

    /** Before the Jam is held: others wait for that, and on a large vote a rule takes its time. */
    private Decided decide(Jam jam, Adoption adoption) {
        if (!(adoption instanceof Adoption.ByRule byRule) || mapper.allocation(jam.id()) != null) {
            return Decided.NOTHING;
        }
        Envelope envelope = envelopes.of(jam.id());
        Money budget = budget(adoption, envelope.money(envelope.granted()));
        List<Contestant> among = contestants.contestants(jam.id());
        return new Decided(among, budget, contests.among(among, jam, byRule.scenario(), budget, turns.patience()));
    }

    private Allocation write(Actor by, Jam jam, Adoption adoption, Decided decided) {
        Envelope envelope = envelopes.of(jam.id());
        Money granted = envelope.money(envelope.granted());
        Money budget = budget(adoption, granted);
        List<Contestant> among = contestants.contestants(jam.id());
        AllocationList list = new AllocationList(among, granted);
        List<AllocationLine> lines = adoption instanceof Adoption.ByRule byRule
                ? list.byRule(decided.requireStill(among, budget), byRule)
                : list.chosen((Adoption.Chosen) adoption);
        List<AllocationLine> adopted =
                lines.stream().filter(AllocationLine::isAdopted).toList();
        requireOtherEyes(by, jam.id(), adopted);
        Allocation allocation = records.keep(
                Allocation.of(
                        jam.id(), adoption, budget, contests.tally(jam).digest(), new Allocation.Deed(by.id(), now())),
                lines,
                adoption,
                new AllocationRecords.Basis(
                        Leftover.of(envelope.available(), Amounts.minor(budget), cost(adopted)),
                        adoption instanceof Adoption.ByRule byRule
                                ? contests.applied(jam, byRule.scenario())
                                : FileStatements.NONE));
        reservations.reserve(by, allocation, adopted);
        facts.publishEvent(new AllocationAdopted(jam.id(), by.id()));
        return allocation;
    }

    private static long cost(List<AllocationLine> adopted) {
        return adopted.stream().mapToLong(AllocationLine::amountMinor).sum();
    }

    private static Money budget(Adoption adoption, Money granted) {
        Money asked =
                adoption instanceof Adoption.ByRule byRule ? byRule.scenario().budget() : null;
        return asked == null ? granted : asked;
    }

    /** Nobody approves their own idea, one theirs has become part of, or one they may not judge for another reason. */
    private void requireOtherEyes(Actor by, Id<Jam> jam, List<AllocationLine> adopted) {
        List<Id<Idea>> funded = adopted.stream().map(AllocationLine::ideaId).toList();
        Set<Id<Idea>> own = Set.copyOf(contestants.ideasOf(jam, by.id()));
        if (funded.stream().anyMatch(own::contains)) {
            throw Refusal.of("four-eyes").asException();
        }
        if (conflicts.withAny(funded, by.id())) {
            throw Refusal.of("conflict-of-interest").asException();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Another board member stands for what was adopted, under the digest of what they read; signing again changes nothing. */
    public void sign(Actor by, Id<Jam> id, String contentDigest) {
        by.require(Role.BOARD);
        jams.visible(id, by);
        Allocation allocation = of(id).orElseThrow(() -> new NotFound(id));
        if (!contentDigest.equals(allocation.contentDigest())) {
            throw Refusal.of("other-content").asException();
        }
        requireOtherEyes(
                by,
                id,
                lines(allocation.allocationId()).stream()
                        .filter(AllocationLine::isAdopted)
                        .toList());
        mapper.insertSignature(allocation.allocationId(), new AllocationSignature(by.id(), contentDigest, now()));
    }

    /** Whoever adopted it first. */
    @Transactional(readOnly = true)
    public List<AllocationSignature> signatures(Id<Allocation> allocation) {
        return mapper.signatures(allocation);
    }

    /** What was applied of the file of an imported election; by name. */
    @Transactional(readOnly = true)
    public List<FileStatement> applied(Id<Allocation> allocation) {
        return records.statements(allocation);
    }

    /** What the rule was asked; absent for the board's own list. */
    @Transactional(readOnly = true)
    public Optional<Scenario> scenario(Allocation allocation) {
        return allocation.isOwnChoice() ? Optional.empty() : Optional.of(records.scenario(allocation));
    }
}
