package org.jamfund.workflow.projectdelivery;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.project.MilestoneReported;
import org.jamfund.project.PlanFiled;
import org.jamfund.project.ProjectCancelled;
import org.jamfund.project.TrancheDecided;
import org.jamfund.workflow.engine.Carried;
import org.jamfund.workflow.engine.Tokens;
import org.jamfund.workflow.engine.WaitingTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = MANDATORY)
class ProjectDeliveryTriggers {

    private final Tokens tokens;

    ProjectDeliveryTriggers(Tokens tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void on(PlanFiled fact) {
        tokens.complete(
                WaitingTask.of(ProjectDelivery.KEY, ProjectDelivery.PLAN_MILESTONES, fact.idea()),
                null,
                Carried.nothing()
                        .with(
                                ProjectDelivery.REPORT_DUE_AT,
                                fact.firstReportDueAt().toString()));
    }

    @EventListener
    void on(MilestoneReported fact) {
        tokens.complete(
                WaitingTask.of(ProjectDelivery.KEY, ProjectDelivery.REPORT_MILESTONE, fact.idea()),
                null,
                Carried.nothing());
    }

    @EventListener
    void on(TrancheDecided fact) {
        Carried carried = Carried.nothing().with(ProjectDelivery.TRANCHE_APPROVED, fact.approved());
        Instant nextReport = fact.nextReportDueAt();
        if (nextReport != null) {
            carried.with(ProjectDelivery.REPORT_DUE_AT, nextReport.toString());
        }
        tokens.complete(
                WaitingTask.of(ProjectDelivery.KEY, ProjectDelivery.APPROVE_TRANCHE, fact.idea()), null, carried);
    }

    @EventListener
    void on(ProjectCancelled fact) {
        tokens.move(
                ProjectDelivery.PROJECT_CANCELLED,
                fact.idea(),
                Carried.by(fact.by()).because(fact.reason()));
    }
}
