package org.jamfund.funding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jamfund.funding.rule.Patience;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Tells each idea what the adoption means for it, and why: for one that a rule passed over, by how much it was missed. */
@Service
@Transactional
public class AllocationNews {

    private static final Duration QUICK = Duration.ofMillis(400);
    private static final Duration OF_A_JOB = Duration.ofSeconds(40);

    private final Jams jams;
    private final Ideas ideas;
    private final Contests contests;
    private final AllocationRecords records;
    private final AllocationMapper mapper;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    /** Whoever found that deciding again takes long has told the next ideas, for as long as they are being told. */
    private final Cache<Id<Allocation>, Boolean> slow =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();

    AllocationNews(
            Jams jams,
            Ideas ideas,
            Contests contests,
            AllocationRecords records,
            AllocationMapper mapper,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jams = jams;
        this.ideas = ideas;
        this.contests = contests;
        this.records = records;
        this.mapper = mapper;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Tells the next ideas, at most that many; true while more are to be told. An idea that ended meanwhile is not told, its
     * award has been released with it.
     */
    public boolean tellNext(Id<Jam> jam, int atMost) {
        Allocation allocation = Optional.ofNullable(mapper.allocation(jam)).orElseThrow(() -> new NotFound(jam));
        List<AllocationLine> untold = mapper.untold(allocation.allocationId(), atMost + 1);
        List<AllocationLine> next = untold.subList(0, Math.min(atMost, untold.size()));
        // all margins first: they take a while, and whoever is told is held until the end
        Map<Id<Idea>, Reason> reasons = reasons(allocation, next);
        for (AllocationLine line : next) {
            boolean first = mapper.markTold(allocation.allocationId(), line.ideaId(), clock.instant()) == 1;
            if (first && ideas.get(line.ideaId()).status() == IdeaStatus.RECOMMENDED) {
                tell(allocation, line, Objects.requireNonNull(reasons.get(line.ideaId())));
            }
        }
        return untold.size() > atMost;
    }

    private Map<Id<Idea>, Reason> reasons(Allocation allocation, List<AllocationLine> lines) {
        Supplier<Contest> contest = SingletonSupplier.of(() -> again(allocation));
        return lines.stream()
                .collect(Collectors.toMap(
                        AllocationLine::ideaId,
                        line -> Explanation.isPlain(Reason.decoded(line.reason()))
                                        && slow.getIfPresent(allocation.allocationId()) == null
                                ? explained(allocation, line, contest)
                                : Reason.decoded(line.reason())));
    }

    private void tell(Allocation allocation, AllocationLine line, Reason reason) {
        Id<Idea> idea = line.ideaId();
        if (line.isAdopted()) {
            facts.publishEvent(new FundingProposed(idea));
            return;
        }
        mapper.explain(allocation.allocationId(), idea, reason.encoded());
        facts.publishEvent(new IdeaPassedOver(idea, line.verdict() == Verdict.WAITLISTED, reason));
    }

    /** Deciding again some eighty times must fit a job of less than a minute; what takes longer is worked out on request. */
    private Reason explained(Allocation allocation, AllocationLine missed, Supplier<Contest> again) {
        try {
            Contest contest = again.get();
            if (contest.took().compareTo(QUICK) >= 0) {
                slow.put(allocation.allocationId(), true);
                return Reason.decoded(missed.reason());
            }
            return contest.decision().missed().stream()
                    .filter(one -> contest.of(one).ideaId().equals(missed.ideaId()))
                    .findFirst()
                    .map(one -> new Explanation(contest, missed.currency()).withMargin(one))
                    .orElse(Reason.decoded(missed.reason()));
        } catch (Refused takesTooLong) {
            slow.put(allocation.allocationId(), true);
            return Reason.decoded(missed.reason());
        }
    }

    /** The rule is asked again what it was asked, about the ideas it was asked about, whatever became of them since. */
    private Contest again(Allocation allocation) {
        Set<Id<Idea>> listed = mapper.lines(allocation.allocationId()).stream()
                .map(AllocationLine::ideaId)
                .collect(Collectors.toSet());
        return contests.again(
                jams.get(allocation.jamId()), records.scenario(allocation), listed, Patience.of(OF_A_JOB, clock));
    }
}
