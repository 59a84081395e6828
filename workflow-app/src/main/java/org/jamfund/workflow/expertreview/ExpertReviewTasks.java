package org.jamfund.workflow.expertreview;

import org.jamfund.kernel.Id;
import org.jamfund.review.Panels;
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
    TaskForm<AssessIdea> assessIdea(AssessmentForm form) {
        return TaskForm.empty("review/assess-idea", AssessIdea.class, form::file)
                .briefed(form::facts)
                .asking(form::questions)
                .prefilled(form::draft)
                .kept(form::keep);
    }
}
