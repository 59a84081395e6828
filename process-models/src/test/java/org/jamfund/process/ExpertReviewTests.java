package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExpertReviewTests {

    private static final Map<String, Object> ASSESSED = Map.of("assessed", true);

    @RegisterExtension
    static final Stage stage = new Stage();

    private final List<Integer> seats = new ArrayList<>();

    @BeforeEach
    void twoExpertsAreThere() {
        Cast.panelOf(stage, 2);
        stage.script("seatAssignee", task -> seats.add(ExpertReview.seatOf(task)));
    }

    @Test
    void asksEveryExpertOfThePanelAtOnce() {
        Walk review = requested();
        assertThat(review.openTasks()).containsExactly(ExpertReview.ASSESS_IDEA, ExpertReview.ASSESS_IDEA);
        assertThat(seats).containsExactly(1, 2);
        review.done(ExpertReview.ASSESS_IDEA, ASSESSED);
        assertThat(review.openTasks()).hasSize(1);
        review.done(ExpertReview.ASSESS_IDEA, ASSESSED).endedAt("Event_ReviewDone");
        assertThat(review.passed()).contains("Event_SeatFiled");
    }

    @Test
    void asksAFacilitatorWhenTooFewExpertsAreEligible() {
        stage.script("appointPanel", scope -> {
            ExpertReview.FIRST_SEAT.set(scope, 1);
            ExpertReview.ENOUGH_EXPERTS.set(
                    scope,
                    stage.played().stream().filter("appointPanel"::equals).count() > 1);
        });
        Walk review = requested();
        assertThat(review.openTasks()).containsExactly(ExpertReview.FIND_EXPERT);
        review.done(ExpertReview.FIND_EXPERT);
        assertThat(review.openTasks()).hasSize(2).containsOnly(ExpertReview.ASSESS_IDEA);
    }

    @Test
    void concludesAReviewNobodyCouldBeFoundFor() {
        stage.script("appointPanel", scope -> ExpertReview.ENOUGH_EXPERTS.set(scope, false));
        Cast.assessmentsOf(stage, 0, 0, 0);
        requested().told(ExpertReview.REVIEW_CONCLUDED).endedAt("Event_ReviewDone");
    }

    @Test
    void remindsAnExpertWithoutTakingTheTaskAway() {
        Walk review = requested().due(ExpertReview.REMINDER_DUE);
        assertThat(stage.played()).contains("remindExpert");
        assertThat(review.passed()).contains("Event_ExpertReminded");
        assertThat(review.openTasks()).hasSize(2);
    }

    @Test
    void refillsAnOverdueSeatWithTheSameNumber() {
        stage.script("replaceExpert", scope -> ExpertReview.REPLACED.set(scope, true));
        Walk review = requested().due(ExpertReview.ASSESSMENT_OVERDUE);
        assertThat(review.openTasks()).hasSize(2);
        assertThat(seats).hasSize(3).containsOnly(1, 2);
    }

    @Test
    void closesASeatEmptyWhenItsExpertResignsAndNobodyIsLeft() {
        stage.script("replaceExpert", scope -> ExpertReview.REPLACED.set(scope, false));
        Walk review = requested().done(ExpertReview.ASSESS_IDEA, Map.of("assessed", false));
        assertThat(review.passed()).contains("Event_SeatClosedEmpty");
        review.done(ExpertReview.ASSESS_IDEA, ASSESSED).endedAt("Event_ReviewDone");
    }

    @Test
    void keepsWhatOneSeatAnswersFromTheOtherSeats() {
        stage.script("replaceExpert", scope -> ExpertReview.REPLACED.set(scope, false));
        Walk review = requested().done(ExpertReview.ASSESS_IDEA, ASSESSED);
        review.done(ExpertReview.ASSESS_IDEA).endedAt("Event_ReviewDone");
        assertThat(review.passed()).contains("Event_SeatFiled", "Event_SeatClosedEmpty");
    }

    @Test
    void closesAllSeatsWhenReviewingIsConcluded() {
        Walk review = requested().done(ExpertReview.ASSESS_IDEA, ASSESSED);
        review.told(ExpertReview.REVIEW_CONCLUDED).endedAt("Event_ReviewDone");
        assertThat(stage.played()).endsWith("summariseAssessments", "recordReviewOutcome");
    }

    @Test
    void decidesAtOnceWhenItComesAfterReviewingWasConcluded() {
        Cast.assessmentsOf(stage, 0, 0, 0);
        stage.script("appointPanel", scope -> {
            ExpertReview.SEATS.set(scope, 0);
            ExpertReview.ENOUGH_EXPERTS.set(scope, true);
        });
        requested().endedAt("Event_ReviewDone");
        assertThat(seats).isEmpty();
    }

    @Test
    void asksOneMoreReaderOnceWhenTheExpertsDisagree() {
        Cast.assessmentsOf(stage, 2, 700, 600);
        stage.script("addSeat", scope -> {
            ExpertReview.FIRST_SEAT.set(scope, 3);
            ExpertReview.SEATS.set(scope, 1);
            ExpertReview.ENOUGH_EXPERTS.set(scope, true);
        });
        Walk review = requested().done(ExpertReview.ASSESS_IDEA, ASSESSED).done(ExpertReview.ASSESS_IDEA, ASSESSED);
        assertThat(seats).containsExactly(1, 2, 3);
        review.done(ExpertReview.ASSESS_IDEA, ASSESSED).endedAt("Event_ReviewDone");
    }

    @Test
    void decidesWithoutTheExtraReaderWhenNobodyIsFound() {
        Cast.assessmentsOf(stage, 2, 700, 600);
        stage.script("addSeat", scope -> ExpertReview.ENOUGH_EXPERTS.set(scope, false));
        Walk review = requested().done(ExpertReview.ASSESS_IDEA, ASSESSED).done(ExpertReview.ASSESS_IDEA, ASSESSED);
        review.endedAt("Event_ReviewDone");
        assertThat(stage.played()).filteredOn("summariseAssessments"::equals).hasSize(2);
    }

    @Test
    void storesNothingOfWhatOnlyTheTablesAsk() {
        assertThat(requested().variables()).containsOnlyKeys("rounds", "seats", "firstSeat", "enoughExperts");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoElementAndNoFlowUnwalked() {
        assertThat(stage.neverWalked(ExpertReview.KEY)).isEmpty();
    }

    private static Walk requested() {
        return stage.startCalled(ExpertReview.KEY, Map.of("rounds", 0));
    }
}
