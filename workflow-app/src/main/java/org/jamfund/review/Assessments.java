package org.jamfund.review;

import java.time.Clock;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what experts say about ideas. An assessment is filed once and stands; until then its expert may step aside. */
@Service
@Transactional
public class Assessments {

    private final Ideas ideas;
    private final SeatBook seats;
    private final Conflicts conflicts;
    private final AssessmentMapper assessments;
    private final ReviewMapper reviews;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Assessments(
            Ideas ideas,
            SeatBook seats,
            Conflicts conflicts,
            AssessmentMapper assessments,
            ReviewMapper reviews,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.ideas = ideas;
        this.seats = seats;
        this.conflicts = conflicts;
        this.assessments = assessments;
        this.reviews = reviews;
        this.facts = facts;
        this.clock = clock;
    }

    /** Fills the expert's open seat. The same content again changes nothing; other content is refused: {@code already-assessed}. */
    public Assessment file(Actor by, Id<Idea> idea, NewAssessment content) {
        Seat seat = seatOf(by, idea);
        if (seat.isOpen()) {
            conflicts.requireNone(idea, by.id());
        }
        // taking the seat comes first: of two requests at once, the second waits here and then finds it filed
        if (seats.file(seat) != 1) {
            return filedBefore(by, seatOf(by, idea), content);
        }
        Assessment filed = content.filed(seat, by.id(), clock.instant());
        assessments.insert(filed, seat.id());
        filed.scores().forEach((criterion, score) -> assessments.insertScore(filed.id(), criterion, score));
        facts.publishEvent(new AssessmentFiled(idea, seat.round(), seat.number(), by.id()));
        return filed;
    }

    private Assessment filedBefore(Actor by, Seat seat, NewAssessment content) {
        if (seat.status() != SeatStatus.FILED) {
            throw Refusal.of("review-over").asException();
        }
        Assessment filed = assessments.ofExpert(seat.inRound(), by.id()).orElseThrow();
        if (!filed.says(content)) {
            throw refusalToChange(seat).asException();
        }
        return filed;
    }

    /** Leaves the expert's open seat to somebody else, for good; repeating it changes nothing. */
    public void declareConflict(Actor by, Id<Idea> idea, String words) {
        ideas.visible(idea, by);
        if (assessments.hasDeclared(idea, by.id())) {
            return;
        }
        DeclaredConflict conflict = DeclaredConflict.of(idea, by.id(), words, clock.instant());
        Seat seat = seatOf(by, idea);
        if (seats.vacate(seat) != 1) {
            settleVacancy(by, idea);
            return;
        }
        assessments.insertConflict(conflict);
        facts.publishEvent(new ConflictDeclared(idea, seat.round(), seat.number(), by.id()));
    }

    /** The seat could not be left: fine if the same expert just did, in a request beside this one. */
    private void settleVacancy(Actor by, Id<Idea> idea) {
        if (!assessments.hasDeclared(idea, by.id())) {
            throw refusalToChange(seatOf(by, idea)).asException();
        }
    }

    private Refusal refusalToChange(Seat seat) {
        boolean over = seat.status() != SeatStatus.FILED
                || reviews.outcome(seat.inRound()).isPresent();
        return Refusal.of(over ? "review-over" : "already-assessed");
    }

    /**
     * What the reader may know: everything for those who decide or supervise, their own for experts, and once a round is
     * over its assessments without names for the owners. Anybody else is not allowed.
     */
    @Transactional(readOnly = true)
    public List<Assessment> visibleTo(Actor actor, Id<Idea> idea) {
        ideas.visible(idea, actor);
        List<Assessment> all = assessments.ofIdea(idea);
        if (actor.hasAny(Role.BOARD, Role.FACILITATOR, Role.FINANCE, Role.AUDITOR)) {
            return all;
        }
        if (ideas.isOwner(idea, actor.id())) {
            int ended = reviews.brief(idea).orElseThrow().round() - 1;
            return all.stream()
                    .filter(assessment -> assessment.round() <= ended)
                    .map(Assessment::withoutName)
                    .toList();
        }
        actor.require(Role.EXPERT);
        return all.stream()
                .filter(assessment -> actor.id().equals(assessment.expertId()))
                .toList();
    }

    private Seat seatOf(Actor by, Id<Idea> idea) {
        ideas.visible(idea, by);
        by.require(Role.EXPERT);
        return seats.latestOf(idea, by.id()).orElseThrow(() -> new NotAllowed("a seat on the panel"));
    }
}
