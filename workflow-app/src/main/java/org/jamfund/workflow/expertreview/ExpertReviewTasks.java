package org.jamfund.workflow.expertreview;

import java.util.Map;
import java.util.Objects;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.review.Assessments;
import org.jamfund.review.Criterion;
import org.jamfund.review.NewAssessment;
import org.jamfund.review.Panels;
import org.jamfund.review.Recommendation;
import org.jamfund.workflow.inbox.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpertReviewTasks {

    @Bean
    TaskForm<FindExpert> findExpert(Panels panels) {
        return TaskForm.empty(
                "review/find-expert",
                FindExpert.class,
                (by, key, answers) -> panels.findExpert(by, Id.of(key), answers.expert()));
    }

    @Bean
    TaskForm<AssessIdea> assessIdea(Assessments assessments) {
        return TaskForm.empty("review/assess-idea", AssessIdea.class, (by, key, answers) -> {
            Id<Idea> idea = Id.of(key);
            if (answers.conflict() != null) {
                assessments.declareConflict(by, idea, answers.conflict());
            } else {
                assessments.file(by, idea, assessment(answers));
            }
        });
    }

    private static NewAssessment assessment(AssessIdea answers) {
        Map<Criterion, Integer> scores = Map.of(
                Criterion.IMPACT, Objects.requireNonNull(answers.impact()),
                Criterion.FEASIBILITY, Objects.requireNonNull(answers.feasibility()),
                Criterion.ORIGINALITY, Objects.requireNonNull(answers.originality()));
        Recommendation recommendation =
                Coded.of(Recommendation.class, "recommendation", Objects.requireNonNull(answers.recommendation()));
        return new NewAssessment(scores, recommendation, Objects.requireNonNull(answers.comment()));
    }
}
