package org.jamfund.workflow.moderation;

import org.jamfund.conversation.Moderation;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.workflow.inbox.Subject;
import org.jamfund.workflow.inbox.SubjectOfAProcess;
import org.jamfund.workflow.inbox.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModerationTasks {

    @Bean
    TaskForm moderateContent(Moderation moderation) {
        return TaskForm.empty(
                "conversation/moderate-content",
                (by, key, answers) -> moderation.decide(
                        by,
                        Id.of(key),
                        answers.text("decision").equals("remove"),
                        Reason.said(answers.text("reason"))));
    }

    @Bean
    TaskForm decideAppeal(Moderation moderation) {
        return TaskForm.empty(
                "conversation/decide-appeal",
                (by, key, answers) -> moderation.decideAppeal(
                        by, Id.of(key), answers.text("decision").equals("grant"), Reason.said(answers.text("reason"))));
    }

    @Bean
    SubjectOfAProcess ideaOfACase(Moderation moderation, Ideas ideas) {
        return new SubjectOfAProcess(org.jamfund.process.Moderation.KEY, key -> {
            Idea idea = ideas.get(moderation.get(Id.of(key)).ideaId());
            return Subject.idea(idea.id(), idea.title());
        });
    }
}
