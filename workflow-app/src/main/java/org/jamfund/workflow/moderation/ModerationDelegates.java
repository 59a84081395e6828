package org.jamfund.workflow.moderation;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jamfund.conversation.Moderation;
import org.jamfund.conversation.ModerationCase;
import org.jamfund.kernel.Id;
import org.jamfund.workflow.engine.Excluded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModerationDelegates {

    /** Moderators, but for the one whose removal is appealed against. */
    @Bean
    TaskListener appealDeciders(Moderation moderation) {
        return task -> {
            Id<ModerationCase> appealed = Id.of(task.getExecution().getProcessBusinessKey());
            Excluded.from(
                    task,
                    Stream.ofNullable(moderation.get(appealed).decidedBy()).toList());
        };
    }

    @Bean
    JavaDelegate removeContent(Moderation moderation) {
        return token -> moderation.remove(Id.of(token.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate restoreContent(Moderation moderation) {
        return token -> moderation.restore(Id.of(token.getProcessBusinessKey()));
    }
}
