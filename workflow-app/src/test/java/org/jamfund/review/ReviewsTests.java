package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaReached;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@JamfundTest
@RecordApplicationEvents
class ReviewsTests {

    private final PanelScene scene;
    private final Panels panels;
    private final Reviews reviews;
    private final ReviewCompletion completion;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Id<Jam> jam;

    @Autowired
    ReviewsTests(
            ApplicationContext application,
            Panels panels,
            Reviews reviews,
            ReviewCompletion completion,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.scene = new PanelScene(application);
        this.panels = panels;
        this.reviews = reviews;
        this.completion = completion;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @BeforeEach
    void aJamWithoutExperts() {
        scene.withoutExperts();
        jam = scene.jam();
    }

    @Test
    void recordsTheOutcomeOfARoundOnce() {
        scene.expert(5);
        Round round = new Round(scene.idea(jam), 1);
        panels.appoint(round, 1);

        Outcome first = reviews.recordOutcome(round, Recommendation.REVISE, null);
        Outcome again = reviews.recordOutcome(round, Recommendation.RECOMMENDED, null);

        assertThat(first.rounds()).isEqualTo(1);
        assertThat(again.reason()).isEqualTo(first.reason());
        assertThat(first.revisionDueAt())
                .isCloseTo(clock.instant().plus(Duration.ofDays(7)), within(1, ChronoUnit.MINUTES));
        assertThat(panels.seat(round, 1).status()).isEqualTo(SeatStatus.EMPTY);
        assertThat(panels.facts(round.idea()).round()).isEqualTo(2);
    }

    @Test
    void asksNoRevisionOfAnybodyOnceReviewingIsConcluded() {
        Round round = new Round(scene.idea(jam), 1);
        reviews.conclude(jam);
        assertThat(reviews.summary(round)).isEqualTo(new Summary(0, 0, 0, false, true));
        assertThat(reviews.recordOutcome(round, Recommendation.NOT_RECOMMENDED, null)
                        .revisionDueAt())
                .isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void concludesEveryReviewUnderWayAndEveryRevision(@Autowired ApplicationEvents facts) {
        Id<Idea> reviewed = scene.idea(jam);
        Id<Idea> revised = scene.idea(jam);
        Id<Idea> waiting = scene.idea(jam);
        scene.stands(revised, "revision-asked");
        scene.stands(waiting, "shortlisted");
        scene.idea(scene.jam());

        reviews.conclude(jam);

        assertThat(facts.stream(ReviewConcluded.class).map(ReviewConcluded::idea))
                .containsExactly(reviewed, revised);
        assertThat(reviews.openReviews(jam)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECOMMENDED", "NOT_RECOMMENDED", "DECLINED", "WITHDRAWN", "REMOVED"})
    void completesTheReviewsWhenTheLastIdeaLeaves(IdeaStatus end, @Autowired ApplicationEvents facts) {
        Id<Idea> first = scene.idea(jam);
        Id<Idea> last = scene.idea(jam);
        scene.stands(last, "revision-asked");

        leaves(first, IdeaStatus.UNDER_REVIEW, end);
        assertThat(facts.stream(ReviewsCompleted.class)).isEmpty();
        leaves(last, IdeaStatus.REVISION_ASKED, end);

        assertThat(facts.stream(ReviewsCompleted.class)).containsExactly(new ReviewsCompleted(jam));
        assertThat(reviews.openReviews(jam)).isFalse();
    }

    @Test
    void completesTheReviewsExactlyOnceWhenTheLastTwoLeaveAtOnce() {
        for (int i = 0; i < 10; i++) {
            jam = scene.jam();
            List<Id<Idea>> both = List.of(scene.idea(jam), scene.idea(jam));
            List<Boolean> sawTheLast = Together.times(
                    2,
                    one -> transaction.execute(status -> {
                        scene.stands(both.get(one), "recommended");
                        return !reviews.openReviews(jam);
                    }));
            assertThat(sawTheLast).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void completesNothingWhileTheJamStillVotes(@Autowired ApplicationEvents facts) {
        scene.phase(jam, "voting");
        leaves(scene.idea(jam), IdeaStatus.UNDER_REVIEW, IdeaStatus.WITHDRAWN);
        assertThat(facts.stream(ReviewsCompleted.class)).isEmpty();
    }

    private void leaves(Id<Idea> idea, IdeaStatus from, IdeaStatus to) {
        transaction.executeWithoutResult(status -> {
            scene.stands(idea, to.code());
            completion.on(new IdeaReached(idea, jam, from, to, null, null));
        });
    }
}
