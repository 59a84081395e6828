package org.jamfund.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Scorecards;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to reviews as a whole: how a round comes out, and when reviewing of a Jam is over. */
@Service
@Transactional
public class Reviews {

    private final Briefs briefs;
    private final Jams jams;
    private final ReviewMapper reviews;
    private final FiledAssessments assessments;
    private final Scorecards scorecards;
    private final Drafts drafts;
    private final SeatBook seats;
    private final WaitingPanels waiting;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Reviews(
            Briefs briefs,
            Jams jams,
            ReviewMapper reviews,
            FiledAssessments assessments,
            Scorecards scorecards,
            Drafts drafts,
            SeatBook seats,
            WaitingPanels waiting,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.briefs = briefs;
        this.jams = jams;
        this.reviews = reviews;
        this.seats = seats;
        this.waiting = waiting;
        this.assessments = assessments;
        this.scorecards = scorecards;
        this.drafts = drafts;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Summary summary(Round round) {
        boolean extraSeat = seats.ofRound(round).stream().anyMatch(Seat::extra);
        ReviewBrief brief = briefs.of(round.idea());
        Weighing weighing = new Weighing(scorecards.of(brief.jamId()));
        return Summary.of(assessments.ofRound(round), weighing, extraSeat, brief.concluded());
    }

    /** The same for rounds of one Jam, with as many statements as for one; rounds in which nobody has filed are missing. */
    Map<Round, Summary> summaries(Id<Jam> jam, List<Round> rounds) {
        List<Id<Idea>> ideas = rounds.stream().map(Round::idea).toList();
        Map<Round, List<Assessment>> filed =
                assessments.ofIdeas(ideas).stream().collect(groupingBy(Assessment::inRound));
        if (filed.isEmpty()) {
            return Map.of();
        }
        Set<Round> widened = seats.ofIdeas(ideas).stream()
                .filter(Seat::extra)
                .map(Seat::inRound)
                .collect(toSet());
        Weighing weighing = new Weighing(scorecards.of(jam));
        boolean concluded = reviews.isConcluded(jam);
        return rounds.stream()
                .filter(filed::containsKey)
                .collect(toMap(
                        Function.identity(),
                        round -> Summary.of(filed.get(round), weighing, widened.contains(round), concluded)));
    }

    /**
     * Ends a round, once: whoever has not filed by now is no longer waited for. After a conclusion a revision would be
     * due at once, so that nobody waits for it. The bar is the mean, in hundredths, from which on the idea would have been
     * recommended; absent where none would have sufficed.
     */
    public Outcome recordOutcome(Round round, Recommendation outcome, @Nullable Integer bar) {
        ReviewBrief brief = briefs.held(round.idea());
        seats.leaveEmptyInRound(round);
        drafts.forgetAll(round);
        RecordedOutcome recorded = reviews.outcome(round).orElseGet(() -> record(round, outcome, bar));
        Instant due = brief.concluded() ? clock.instant() : brief.dueAt(clock);
        return new Outcome(round.number(), due, Reason.decoded(recorded.reason()));
    }

    private RecordedOutcome record(Round round, Recommendation outcome, @Nullable Integer bar) {
        RecordedOutcome fresh = RecordedOutcome.of(outcome, summary(round), clock.instant());
        reviews.insertOutcome(round, fresh, bar);
        return fresh;
    }

    /** Whether an idea of the Jam is on its way to experts, with them, or being revised. Holds the Jam's row. */
    public boolean openReviews(Id<Jam> jam) {
        jams.hold(jam);
        return reviews.hasOpenReviews(jam);
    }

    /** Ends reviewing of a Jam for good: seats still open stay empty, each review under way hears {@link ReviewConcluded}. */
    public void conclude(Id<Jam> jam) {
        jams.hold(jam);
        if (!reviews.isConcluded(jam)) {
            reviews.insertConclusion(jam, clock.instant());
        }
        waiting.forgetAll(jam);
        seats.leaveEmptyInJam(jam);
        reviews.inReview(jam).forEach(idea -> facts.publishEvent(new ReviewConcluded(idea)));
    }
}
