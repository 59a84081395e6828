package org.jamfund.board;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.funding.Allocation;
import org.jamfund.funding.AllocationLine;
import org.jamfund.funding.Allocations;
import org.jamfund.funding.Award;
import org.jamfund.funding.AwardStatus;
import org.jamfund.funding.Awards;
import org.jamfund.funding.Condition;
import org.jamfund.funding.Conditions;
import org.jamfund.funding.FundingSeat;
import org.jamfund.funding.FundingSeats;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Verdict;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes of a session as the tables tell them now. */
@Component
class MinutesDraft {

    private final BoardSessionMapper mapper;
    private final Jams jams;
    private final Ideas ideas;
    private final Allocations allocations;
    private final Awards awards;
    private final FundingVotes votes;
    private final FundingSeats seats;
    private final Conditions conditions;

    MinutesDraft(
            BoardSessionMapper mapper,
            Jams jams,
            Ideas ideas,
            Allocations allocations,
            Awards awards,
            FundingVotes votes,
            FundingSeats seats,
            Conditions conditions) {
        this.mapper = mapper;
        this.jams = jams;
        this.ideas = ideas;
        this.allocations = allocations;
        this.awards = awards;
        this.votes = votes;
        this.seats = seats;
        this.conditions = conditions;
    }

    Minutes of(BoardSession session) {
        return of(session, mapper.agenda(session.id()));
    }

    /** The minutes with no more of the agenda than these items. */
    Minutes of(BoardSession session, List<AgendaItem> agenda) {
        List<SessionEvent> events = mapper.events(session.id());
        List<Attendance> present = Attendance.of(events);
        return new Minutes(
                Minutes.FORM,
                session.jamId(),
                jams.get(session.jamId()).title(),
                session.id(),
                session.title(),
                session.startsAt(),
                session.convenedBy(),
                session.chairId(),
                session.quorum(),
                present,
                events,
                agenda.stream().map(item -> item(session, item, present)).toList());
    }

    private Minutes.Item item(BoardSession session, AgendaItem item, List<Attendance> present) {
        Idea idea = item.ideaId() == null ? null : ideas.get(item.ideaId());
        return new Minutes.Item(
                item.number(),
                item.kind(),
                idea == null ? item.words() : idea.title(),
                item.ideaId(),
                idea == null ? null : idea.status(),
                item.kind() == AgendaKind.ADOPTION
                        ? allocations.of(session.jamId()).map(this::adopted).orElse(null)
                        : null,
                idea == null
                        ? null
                        : awards.of(idea.id())
                                .map(award -> decision(award, present))
                                .orElse(null));
    }

    private Minutes.Adopted adopted(Allocation allocation) {
        List<AllocationLine> lines = allocations.lines(allocation.allocationId());
        return new Minutes.Adopted(
                allocation.rule(),
                allocation.ruleVersion(),
                allocation.among(),
                allocation.budgetMinor(),
                allocation.stepMinor(),
                allocation.support(),
                allocation.compared(),
                allocation.currency(),
                allocation.ballotsDigest(),
                allocation.contentDigest(),
                (int) lines.stream()
                        .filter(line -> line.verdict() == Verdict.ADOPTED)
                        .count(),
                lines.size(),
                allocation.reason(),
                allocation.adoptedBy(),
                allocation.adoptedAt());
    }

    private Minutes.Decision decision(Award award, List<Attendance> present) {
        List<FundingSeat> taken = votes.seats(award.ideaId());
        return new Minutes.Decision(
                award.status(),
                award.amountMinor(),
                award.awardedMinor(),
                award.currency(),
                award.quorum(),
                award.majorityPercent(),
                award.secret(),
                award.proposedBy(),
                award.proposedAt(),
                conditions.of(award.id()).stream().map(Condition::words).toList(),
                taken.stream()
                        .filter(FundingSeat::isCast)
                        .map(seat -> cast(seat, present))
                        .toList(),
                left(award, taken, present),
                votes.sums(award.ideaId()).orElse(null),
                reason(award),
                award.decidedAt(),
                award.countersign(),
                award.countersignedBy(),
                award.countersignedAt());
    }

    /** An idea that ended before the board decided took the board's reason with it: the award still says why it was proposed. */
    private static String reason(Award award) {
        return award.status() == AwardStatus.RELEASED
                ? Reason.of("award-released").encoded()
                : award.reason();
    }

    private static Minutes.Cast cast(FundingSeat seat, List<Attendance> present) {
        @Nullable Long amount = seat.amountMinor();
        return new Minutes.Cast(
                seat.personId(),
                isAmong(present, seat.personId()),
                seat.vote(),
                amount,
                seat.vote() == null ? null : seat.comment());
    }

    /** Those with a seat who left it, and those who came to the session but could have no seat. */
    private List<Minutes.Left> left(Award award, List<FundingSeat> taken, List<Attendance> present) {
        Set<Id<Person>> seated = taken.stream().map(FundingSeat::personId).collect(Collectors.toSet());
        return Stream.concat(
                        taken.stream().filter(FundingSeat::isRecused).map(MinutesDraft::left),
                        present.stream()
                                .map(Attendance::person)
                                .filter(person -> !seated.contains(person))
                                .flatMap(person -> seats
                                        .conflict(award.ideaId(), person)
                                        .map(found -> new Minutes.Left(person, false, null, found.encoded()))
                                        .stream()))
                .toList();
    }

    private static Minutes.Left left(FundingSeat seat) {
        Reason why = seat.vacated() ? null : seat.why();
        if (why == null || why.isSaid()) {
            return new Minutes.Left(seat.personId(), seat.vacated(), why == null ? null : seat.comment(), null);
        }
        return new Minutes.Left(seat.personId(), false, null, why.encoded());
    }

    private static boolean isAmong(List<Attendance> present, Id<Person> person) {
        return present.stream().anyMatch(one -> one.person().equals(person));
    }
}
