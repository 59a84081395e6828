package org.jamfund.workflow.moderation;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jamfund.conversation.Moderation;
import org.jamfund.kernel.Id;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModerationDelegates {

    @Bean
    JavaDelegate removeContent(Moderation moderation) {
        return token -> moderation.remove(Id.of(token.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate restoreContent(Moderation moderation) {
        return token -> moderation.restore(Id.of(token.getProcessBusinessKey()));
    }
}
