package org.jamfund.review;

import java.time.Clock;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Scorecard;
import org.jamfund.jam.Scorecards;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what experts say about ideas. An assessment is filed once and stands; until then its expert may step aside. */
@Service
@Transactional
public class Assessments {

    private final Ideas ideas;
    private final People people;
    private final Scorecards scorecards;
    private final SeatBook seats;
    private final Conflicts conflicts;
    private final AssessmentMapper assessments;
    private final FiledAssessments filed;
    private final Drafts drafts;
    private final Readings readings;
    private final ReviewMapper reviews;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Assessments(
            Ideas ideas,
            People people,
            Scorecards scorecards,
            SeatBook seats,
            Conflicts conflicts,
            AssessmentMapper assessments,
            FiledAssessments filed,
            Drafts drafts,
            Readings readings,
            ReviewMapper reviews,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.ideas = ideas;
        this.people = people;
        this.scorecards = scorecards;
        this.seats = seats;
        this.conflicts = conflicts;
        this.assessments = assessments;
        this.filed = filed;
        this.drafts = drafts;
        this.readings = readings;
        this.reviews = reviews;
        this.facts = facts;
        this.clock = clock;
    }

    /** What the experts of this idea are asked to score. */
    @Transactional(readOnly = true)
    public Scorecard scorecard(Actor by, Id<Idea> idea) {
        return scorecards.of(ideas.visible(idea, by).jamId());
    }

    /** Fills the expert's open seat. The same content again changes nothing; other content is refused: {@code already-assessed}. */
    public Assessment file(Actor by, Id<Idea> idea, NewAssessment content) {
        holdSelf(by);
        Seat seat = seatOf(by, idea);
        if (seat.isOpen()) {
            conflicts.requireNone(idea, by.id());
        }
        // taking the seat comes first: of two requests at once, the second waits here and then finds it filed
        if (seats.file(seat) != 1) {
            return filedBefore(by, seatOf(by, idea), content);
        }
        Idea read = ideas.get(idea);
        scorecards.of(read.jamId()).requireWhole(content.scores());
        Assessment assessment = filed(seat, read.revision(), by.id(), content);
        filed.insert(assessment, seat.id());
        drafts.forget(seat.inRound(), by.id());
        facts.publishEvent(new AssessmentFiled(idea, seat.round(), seat.number(), by.id()));
        return assessment;
    }

    /** Whoever asks experts holds them before they count their seats: so does the expert who leaves one. */
    private void holdSelf(Actor by) {
        people.hold(List.of(by.id()));
    }

    private Assessment filed(Seat seat, int revision, Id<Person> expert, NewAssessment content) {
        return new Assessment(
                Id.fresh(),
                seat.ideaId(),
                seat.round(),
                revision,
                expert,
                content.scores(),
                content.recommendation(),
                content.comment(),
                content.boardComment(),
                clock.instant());
    }

    private Assessment filedBefore(Actor by, Seat seat, NewAssessment content) {
        if (seat.status() != SeatStatus.FILED) {
            throw Refusal.of("review-over").asException();
        }
        Assessment before = filed.ofExpert(seat.inRound(), by.id()).orElseThrow();
        if (!before.says(content)) {
            throw refusalToChange(seat).asException();
        }
        return before;
    }

    /** Leaves the expert's open seat to somebody else, for good; repeating it changes nothing. */
    public void declareConflict(Actor by, Id<Idea> idea, String words) {
        ideas.visible(idea, by);
        if (assessments.hasDeclared(idea, by.id())) {
            return;
        }
        holdSelf(by);
        DeclaredConflict conflict = DeclaredConflict.of(idea, by.id(), words, clock.instant());
        Seat seat = seatOf(by, idea);
        if (seats.vacate(seat) != 1) {
            settleVacancy(by, idea);
            return;
        }
        assessments.insertConflict(conflict);
        drafts.forget(seat.inRound(), by.id());
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

    /** What the reader may know of what was said about the idea so far; see {@link Readings}. */
    @Transactional(readOnly = true)
    public List<Assessment> visibleTo(Actor actor, Id<Idea> idea) {
        return readings.of(actor, idea).assessments();
    }

    private Seat seatOf(Actor by, Id<Idea> idea) {
        ideas.visible(idea, by);
        by.require(Role.EXPERT);
        return seats.latestOf(idea, by.id()).orElseThrow(() -> new NotAllowed("a seat on the panel"));
    }
}
