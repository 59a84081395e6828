package org.jamfund.workflow.expertreview;

import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.review.Assessments;
import org.jamfund.review.Criterion;
import org.jamfund.review.NewAssessment;
import org.jamfund.review.Panels;
import org.jamfund.review.Recommendation;
import org.jamfund.workflow.inbox.Answers;
import org.jamfund.workflow.inbox.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpertReviewTasks {

    @Bean
    TaskForm findExpert(Panels panels) {
        return TaskForm.empty(
                "review/find-expert", (by, key, answers) -> panels.findExpert(by, Id.of(key), answers.text("expert")));
    }

    @Bean
    TaskForm assessIdea(Assessments assessments) {
        return TaskForm.empty("review/assess-idea", (by, key, answers) -> {
            Id<Idea> idea = Id.of(key);
            if (answers.has("conflict")) {
                assessments.declareConflict(by, idea, answers.text("conflict"));
            } else {
                assessments.file(by, idea, assessment(answers));
            }
        });
    }

    private static NewAssessment assessment(Answers answers) {
        Map<Criterion, Integer> scores = Map.of(
                Criterion.IMPACT, answers.count("impact"),
                Criterion.FEASIBILITY, answers.count("feasibility"),
                Criterion.ORIGINALITY, answers.count("originality"));
        Recommendation recommendation =
                Coded.of(Recommendation.class, "recommendation", answers.text("recommendation"));
        return new NewAssessment(scores, recommendation, answers.text("comment"));
    }
}
