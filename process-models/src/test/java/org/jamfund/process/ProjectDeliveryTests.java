package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectDeliveryTests {

    private static final Map<String, Object> APPROVED = Map.of("trancheApproved", true);

    @RegisterExtension
    static final Stage stage = new Stage();

    @BeforeEach
    void twoMilestonesArePlanned() {
        Cast.projectWith(stage, 2);
    }

    @Test
    void paysOneTrancheForEachMilestone() {
        Walk project = planned();
        project.done(ProjectDelivery.REPORT_MILESTONE).done(ProjectDelivery.APPROVE_TRANCHE, APPROVED);
        assertThat(project.variables()).containsEntry("moreMilestones", true);
        project.done(ProjectDelivery.REPORT_MILESTONE).done(ProjectDelivery.APPROVE_TRANCHE, APPROVED);
        project.endedAt("Event_ProjectCompleted");
        assertThat(stage.played()).filteredOn("disburseTranche"::equals).hasSize(2);
        assertThat(stage.played()).endsWith("closeOut");
    }

    @Test
    void asksForAnotherReportWhenATrancheIsRejected() {
        Walk project = planned().done(ProjectDelivery.REPORT_MILESTONE);
        project.done(ProjectDelivery.APPROVE_TRANCHE, Map.of("trancheApproved", false));
        assertThat(project.openTasks()).containsExactly(ProjectDelivery.REPORT_MILESTONE);
        assertThat(stage.played()).doesNotContain("disburseTranche");
    }

    @Test
    void expectsEachReportWhenItsMilestoneIsDue() {
        Walk project = stage.startCalled(ProjectDelivery.KEY, Map.of());
        project.done(ProjectDelivery.PLAN_MILESTONES, Map.of("reportDueAt", "2030-07-01T00:00:00Z"));
        assertThat(project.tasks(ProjectDelivery.REPORT_MILESTONE).get(0).getDueDate())
                .isEqualTo("2030-07-01T00:00:00Z");
        assertThat(project.dueDate(ProjectDelivery.REPORT_OVERDUE)).isEqualTo("2030-07-01T00:00:00Z");
    }

    @Test
    void escalatesAnOverdueReportAndStillWaitsForIt() {
        Walk project = planned().due(ProjectDelivery.REPORT_OVERDUE);
        assertThat(stage.played()).endsWith("escalateReport");
        assertThat(project.passed()).contains("Event_ReportEscalated");
        assertThat(project.openTasks()).containsExactly(ProjectDelivery.REPORT_MILESTONE);
        project.due(ProjectDelivery.REPORT_OVERDUE);
        assertThat(stage.played()).filteredOn("escalateReport"::equals).hasSize(2);
        project.done(ProjectDelivery.REPORT_MILESTONE);
        assertThat(project.openTimers()).isEmpty();
    }

    @Test
    void returnsWhatIsUndisbursedWhenItIsCancelled() {
        Walk project = planned().done(ProjectDelivery.REPORT_MILESTONE);
        project.told(ProjectDelivery.PROJECT_CANCELLED).endedAt("Event_UndisbursedReturned");
        assertThat(stage.played()).endsWith("returnUndisbursed");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoElementAndNoFlowUnwalked() {
        assertThat(stage.neverWalked(ProjectDelivery.KEY)).isEmpty();
    }

    private static Walk planned() {
        Walk project = stage.startCalled(ProjectDelivery.KEY, Map.of());
        assertThat(stage.played()).containsExactly("openProject", "ideaOwnerTask");
        return project.done(ProjectDelivery.PLAN_MILESTONES);
    }
}
