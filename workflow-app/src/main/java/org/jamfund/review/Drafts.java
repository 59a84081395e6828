package org.jamfund.review;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to drafts of assessments: kept for the expert alone as long as the seat is open, gone once the assessment is
 * filed, the seat is left or the round is over.
 */
@Service
@Transactional
public class Drafts {

    private final Ideas ideas;
    private final SeatMapper seats;
    private final DraftMapper drafts;
    private final Clock clock;

    Drafts(Ideas ideas, SeatMapper seats, DraftMapper drafts, Clock clock) {
        this.ideas = ideas;
        this.seats = seats;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Takes the place of what was kept before. Refused with {@code review-over} or {@code already-assessed} once the seat is not open. */
    public Draft keep(Actor by, Id<Idea> idea, Draft draft) {
        Seat seat = seatOf(by, idea);
        Round round = seat.inRound();
        // whoever files at the same time waits here, or has filed
        if (drafts.holdSeat(round, by.id()) != 1) {
            boolean filed = seatOf(by, idea).status() == SeatStatus.FILED;
            throw Refusal.of(filed ? "already-assessed" : "review-over").asException();
        }
        forget(round, by.id());
        drafts.insert(round, by.id(), draft, clock.instant());
        draft.scores().forEach((criterion, score) -> drafts.insertScore(round, by.id(), criterion, score));
        return mine(by, idea);
    }

    /** What the expert has kept for the open seat, or an empty draft. */
    @Transactional(readOnly = true)
    public Draft mine(Actor by, Id<Idea> idea) {
        Round round = seatOf(by, idea).inRound();
        return drafts.find(round, by.id())
                .map(row -> new Draft(
                        drafts.scores(round, by.id()).stream()
                                .collect(toMap(DraftMapper.Score::criterion, DraftMapper.Score::score)),
                        row.recommendation(),
                        row.comment(),
                        row.boardComment(),
                        row.savedAt()))
                .orElse(Draft.NONE);
    }

    void forget(Round round, Id<Person> expert) {
        drafts.deleteScores(round, expert);
        drafts.delete(round, expert);
    }

    void forgetAll(Round round) {
        drafts.deleteScoresOfRound(round);
        drafts.deleteOfRound(round);
    }

    private Seat seatOf(Actor by, Id<Idea> idea) {
        ideas.visible(idea, by);
        by.require(Role.EXPERT);
        return seats.latestOf(idea, by.id()).orElseThrow(() -> new NotAllowed("a seat on the panel"));
    }
}
