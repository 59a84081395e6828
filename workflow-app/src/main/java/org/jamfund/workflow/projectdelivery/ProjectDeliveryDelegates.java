package org.jamfund.workflow.projectdelivery;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.project.Disbursed;
import org.jamfund.project.Projects;
import org.jamfund.project.Tranches;
import org.jamfund.workflow.engine.Cause;
import org.jamfund.workflow.engine.Excluded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectDeliveryDelegates {

    @Bean
    JavaDelegate openProject(Projects projects) {
        return token -> projects.openFor(idea(token));
    }

    @Bean
    JavaDelegate escalateReport(Projects projects) {
        return token -> projects.escalate(idea(token));
    }

    /** Finance, but for those who would decide on what they had a part in. */
    @Bean
    TaskListener trancheDeciders(Tranches tranches) {
        return task ->
                Excluded.from(task, tranches.involved(Id.of(task.getExecution().getProcessBusinessKey())));
    }

    @Bean
    JavaDelegate disburseTranche(Tranches tranches) {
        return token -> {
            Disbursed disbursed = tranches.disburse(idea(token));
            ProjectDelivery.MORE_MILESTONES.set(token, disbursed.more());
            Instant nextReport = disbursed.nextReportDueAt();
            if (nextReport != null) {
                ProjectDelivery.REPORT_DUE_AT.set(token, nextReport.toString());
            }
        };
    }

    @Bean
    JavaDelegate closeOut(Projects projects) {
        return token -> {
            projects.closeOut(idea(token));
            ProjectDelivery.DELIVERED.set(token, true);
        };
    }

    @Bean
    JavaDelegate returnUndisbursed(Projects projects) {
        return token -> {
            projects.returnUndisbursed(idea(token)).ifPresent(reason -> Cause.tellCaller(token, reason));
            ProjectDelivery.DELIVERED.set(token, false);
        };
    }

    private static Id<Idea> idea(DelegateExecution token) {
        return Id.of(token.getProcessBusinessKey());
    }
}
