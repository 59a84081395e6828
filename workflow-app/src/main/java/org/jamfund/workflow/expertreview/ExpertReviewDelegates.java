package org.jamfund.workflow.expertreview;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Decision;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.PanelSize;
import org.jamfund.process.ReviewOutcome;
import org.jamfund.review.Appointment;
import org.jamfund.review.Outcome;
import org.jamfund.review.Panels;
import org.jamfund.review.Recommendation;
import org.jamfund.review.ReviewFacts;
import org.jamfund.review.Reviews;
import org.jamfund.review.Round;
import org.jamfund.review.Seat;
import org.jamfund.review.Summary;
import org.jamfund.workflow.decision.PinnedTables;
import org.jamfund.workflow.engine.Cause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpertReviewDelegates {

    @Bean
    ExecutionListener reviewFacts(Panels panels, Ideas ideas, PinnedTables tables) {
        return token -> {
            tables.tell(token, ideas.get(idea(token)).jamId(), Decision.PANEL_SIZE);
            ReviewFacts facts = panels.facts(idea(token));
            PanelSize.REQUESTED_UNITS.set(token, facts.requestedUnits());
            PanelSize.PANEL_SIZE.set(token, facts.panelSize());
        };
    }

    @Bean
    ExecutionListener panelAwaited(Panels panels) {
        return token -> panels.await(round(token), ExpertReview.SEATS.get(token));
    }

    @Bean
    JavaDelegate appointPanel(Panels panels) {
        return token -> {
            Appointment panel = panels.appoint(round(token), ExpertReview.SEATS.get(token));
            ExpertReview.FIRST_SEAT.set(token, panel.firstSeat());
            ExpertReview.SEATS.set(token, panel.seats());
            ExpertReview.ENOUGH_EXPERTS.set(token, panel.enough());
        };
    }

    @Bean
    TaskListener seatAssignee(Panels panels) {
        return task -> {
            Seat seat = panels.seat(round(task.getExecution()), ExpertReview.seatOf(task));
            Id<?> expert = seat.expertId();
            if (expert != null) {
                task.setAssignee(expert.text());
            }
            task.setDueDate(Date.from(seat.dueAt()));
        };
    }

    @Bean
    JavaDelegate remindExpert(Panels panels) {
        return token -> panels.remind(round(token), ExpertReview.seatOf(token));
    }

    @Bean
    JavaDelegate replaceExpert(Panels panels) {
        return token -> ExpertReview.REPLACED.set(token, panels.replace(round(token), ExpertReview.seatOf(token)));
    }

    @Bean
    JavaDelegate summariseAssessments(Reviews reviews, Ideas ideas, PinnedTables tables) {
        return token -> {
            tables.tell(token, ideas.get(idea(token)).jamId(), Decision.REVIEW_OUTCOME);
            Summary summary = reviews.summary(round(token));
            ReviewOutcome.MEAN_SCORE.set(token, summary.meanScore());
            ReviewOutcome.SPREAD.set(token, summary.spread());
            ReviewOutcome.ASSESSMENTS.set(token, summary.assessments());
            ReviewOutcome.EXTRA_SEAT.set(token, summary.extraSeat());
            ReviewOutcome.CONCLUDED.set(token, summary.concluded());
        };
    }

    @Bean
    JavaDelegate addSeat(Panels panels, Reviews reviews) {
        return token -> {
            // a table that asks for one more reader again and again would never decide
            if (reviews.summary(round(token)).extraSeat()) {
                throw new IllegalStateException("One more reader has been asked before: " + round(token));
            }
            Optional<Integer> seat = panels.addSeat(round(token));
            ExpertReview.ENOUGH_EXPERTS.set(token, seat.isPresent());
            ExpertReview.SEATS.set(token, 1);
            seat.ifPresent(number -> ExpertReview.FIRST_SEAT.set(token, number));
        };
    }

    @Bean
    JavaDelegate recordReviewOutcome(Reviews reviews, Ideas ideas, ReviewBar bar) {
        return token -> {
            // before the Jam is held: asking the table takes a while
            Optional<Integer> least = bar.of(
                    ideas.get(idea(token)).jamId(), reviews.summary(round(token)), ExpertReview.ROUNDS.get(token));
            Recommendation answer =
                    Coded.of(Recommendation.class, "reviewOutcome", ExpertReview.REVIEW_OUTCOME.get(token));
            Outcome outcome = reviews.recordOutcome(round(token), answer, least.orElse(null));
            ExpertReview.ROUNDS.set(token, outcome.rounds());
            ExpertReview.REVISION_DUE_AT.set(token, outcome.revisionDueAt().toString());
            Cause.tellCaller(token, outcome.reason());
        };
    }

    private static Id<Idea> idea(DelegateExecution token) {
        return Id.of(token.getProcessBusinessKey());
    }

    private static Round round(DelegateExecution token) {
        return new Round(idea(token), ExpertReview.ROUNDS.get(token) + 1);
    }
}
