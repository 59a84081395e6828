package org.jamfund.workflow.jamround;

import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.process.JamRound;
import org.jamfund.workflow.inbox.Subject;
import org.jamfund.workflow.inbox.SubjectOfAProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JamRoundTasks {

    @Bean
    SubjectOfAProcess jamOfARound(Jams jams) {
        return new SubjectOfAProcess(JamRound.KEY, key -> {
            Jam jam = jams.get(Id.of(key));
            return Subject.jam(jam.id(), jam.title());
        });
    }
}
