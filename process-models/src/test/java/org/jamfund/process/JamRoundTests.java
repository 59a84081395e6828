package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JamRoundTests {

    @RegisterExtension
    static final Stage stage = new Stage();

    private static final Map<String, Object> CALENDAR = Map.of(
            "ideationOpensAt", "2030-01-01T00:00:00Z",
            "ideationClosesAt", "2030-01-04T00:00:00Z",
            "votingOpensAt", "2030-01-10T00:00:00Z",
            "votingClosesAt", "2030-01-13T00:00:00Z",
            "reviewClosesAt", "2030-02-13T00:00:00Z");

    @Test
    void runsByItsCalendarFromTheAnnouncementToTheLastProject() {
        script(true, false);
        Walk jam = announced().due(JamRound.IDEATION_OPENING_DUE).due(JamRound.IDEATION_CLOSING_DUE);
        assertThat(jam.openTasks()).containsExactly(JamRound.SYNTHESISE_BIG_IDEAS);
        jam.due(JamRound.VOTING_DUE).due(JamRound.VOTING_CLOSING_DUE).told(JamRound.REVIEWS_COMPLETED);
        assertThat(jam.openTasks()).containsExactly(JamRound.ADOPT_ALLOCATION);
        jam.done(JamRound.ADOPT_ALLOCATION).endedAt("Event_JamClosed");
        assertThat(jam.statuses())
                .containsExactly(
                        "announced", "ideation", "synthesis", "voting", "review", "decision", "delivery", "closed");
    }

    @Test
    void runsByHandBeforeItsInstants() {
        script(true, true);
        Walk jam = announced().told(JamRound.IDEATION_OPENED).told(JamRound.IDEATION_CLOSED);
        jam.told(JamRound.VOTING_OPENED).told(JamRound.VOTING_CLOSED).told(JamRound.REVIEWS_COMPLETED);
        jam.done(JamRound.ADOPT_ALLOCATION);
        jam.waitsFor(JamRound.JAM_SETTLED);
        jam.told(JamRound.JAM_SETTLED).endedAt("Event_JamClosed");
    }

    @Test
    void opensVotingWhenTheBigIdeasAreReady() {
        Walk jam = announced().told(JamRound.IDEATION_OPENED).told(JamRound.IDEATION_CLOSED);
        jam.done(JamRound.SYNTHESISE_BIG_IDEAS);
        assertThat(jam.statuses()).endsWith("voting");
        assertThat(jam.openTimers()).containsExactly(JamRound.VOTING_CLOSING_DUE);
    }

    @Test
    void beginsAnImportedJamInOpenVotingAndNeedsNoReview() {
        script(false, false);
        Walk jam = stage.startByMessage(JamRound.JAM_IMPORTED, CALENDAR).told(JamRound.VOTING_CLOSED);
        jam.done(JamRound.ADOPT_ALLOCATION).endedAt("Event_JamClosed");
        assertThat(jam.statuses()).containsExactly("voting", "review", "decision", "delivery", "closed");
    }

    @Test
    void freezesBallotsInTheTransactionThatClosesVoting() {
        script(false, false);
        Walk jam = stage.startByMessage(JamRound.JAM_IMPORTED, CALENDAR);
        stage.script("tallyBallots", scope -> {
            throw new IllegalStateException("the tally fails");
        });
        assertThatThrownBy(() -> jam.told(JamRound.VOTING_CLOSED)).hasMessageContaining("the tally fails");
        assertThat(jam.statuses()).endsWith("review");
        assertThat(jam.passed()).contains("Activity_CloseVoting").doesNotContain("Activity_TallyBallots");
    }

    @Test
    void tellsTheShortlistInChunksUntilNoneIsLeft() {
        script(false, false);
        chunks("tellShortlist", 3);
        chunks("publishResults", 2);
        Walk jam = stage.startByMessage(JamRound.JAM_IMPORTED, CALENDAR).told(JamRound.VOTING_CLOSED);
        jam.done(JamRound.ADOPT_ALLOCATION);
        assertThat(stage.played()).filteredOn("tellShortlist"::equals).hasSize(3);
        assertThat(stage.played()).filteredOn("publishResults"::equals).hasSize(2);
        assertThat(stage.played())
                .containsSubsequence(
                        "tallyBallots",
                        "shortlistIdeas",
                        "tellShortlist",
                        "proposeAllocation",
                        "publishResults",
                        "settleJam");
    }

    @Test
    void concludesReviewsAtTheDeadlineAndGoesOnWhenNoneIsOpen() {
        script(true, false);
        stage.script("concludeReviews", scope -> JamRound.OPEN_REVIEWS.set(scope, false));
        Walk jam = stage.startByMessage(JamRound.JAM_IMPORTED, CALENDAR).told(JamRound.VOTING_CLOSED);
        jam.due(JamRound.REVIEW_DEADLINE);
        assertThat(jam.openTasks()).containsExactly(JamRound.ADOPT_ALLOCATION);
    }

    @Test
    void waitsAfterTheDeadlineForTheLastPanel() {
        script(true, false);
        Walk jam = stage.startByMessage(JamRound.JAM_IMPORTED, CALENDAR).told(JamRound.VOTING_CLOSED);
        jam.due(JamRound.REVIEW_DEADLINE);
        assertThat(jam.openTasks()).isEmpty();
        jam.told(JamRound.REVIEWS_COMPLETED);
        assertThat(jam.openTasks()).containsExactly(JamRound.ADOPT_ALLOCATION);
    }

    @Test
    void isCancelledWhereverItStandsAndTellsEveryJourney() {
        chunks("tellCancellation", 2);
        Walk jam = announced().told(JamRound.IDEATION_OPENED).told(JamRound.IDEATION_CLOSED);
        jam.told(JamRound.JAM_CANCELLED).endedAt("Event_CancellationTold");
        assertThat(jam.statuses()).endsWith("cancelled");
        assertThat(stage.played()).isEqualTo(List.of("tellCancellation", "tellCancellation"));
    }

    @Test
    void refusesAStepOutOfOrder() {
        Walk jam = announced();
        assertThatThrownBy(() -> jam.told(JamRound.VOTING_CLOSED))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoElementAndNoFlowUnwalked() {
        assertThat(stage.neverWalked(JamRound.KEY)).isEmpty();
    }

    private static Walk announced() {
        return stage.startByMessage(JamRound.JAM_ANNOUNCED, CALENDAR);
    }

    private static void script(boolean reviewsOpen, boolean unsettled) {
        stage.script("tellShortlist", scope -> {
            JamRound.MORE_WAITING.set(scope, false);
            JamRound.OPEN_REVIEWS.set(scope, reviewsOpen);
        });
        stage.script("concludeReviews", scope -> JamRound.OPEN_REVIEWS.set(scope, reviewsOpen));
        stage.script("publishResults", scope -> JamRound.MORE_WAITING.set(scope, false));
        stage.script("settleJam", scope -> JamRound.UNSETTLED.set(scope, unsettled));
    }

    private static void chunks(String delegate, int number) {
        stage.script(delegate, scope -> {
            long told = stage.played().stream().filter(delegate::equals).count();
            JamRound.MORE_WAITING.set(scope, told < number);
            JamRound.OPEN_REVIEWS.set(scope, false);
        });
    }
}
