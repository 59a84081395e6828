package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.util.List;
import org.jamfund.funding.MoneyReturned;
import org.jamfund.kernel.Id;
import org.jamfund.project.MilestoneStatus;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectStatus;
import org.jamfund.project.TrancheDecided;
import org.jamfund.project.TrancheDisbursed;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Breach;
import org.jamfund.testing.fixture.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What {@link FailingStepTests} says of the way to an award, of the way from it to the last cent. */
@JamfundTest
class FailingDeliveryTests {

    private final Breach before;
    private final Breach after;
    private final Delivery delivery;

    FailingDeliveryTests(
            @Autowired ApplicationContext application,
            @Autowired Breach.BeforeTheToken before,
            @Autowired Breach.AfterTheToken after) {
        this.before = before;
        this.after = after;
        delivery = new Delivery(application);
    }

    @AfterEach
    void theBooksVerify() {
        before.close();
        after.close();
        delivery.booksVerify();
    }

    @Test
    void aTrancheThatBreaksOffIsNeitherApprovedNorPaid() {
        Id<Project> project = delivery.planned("400", "500");
        delivery.report(project, 1);
        for (Breach breach : List.of(before, after)) {
            breach.breaksOff(TrancheDecided.class, () -> delivery.tranches.approve(delivery.finance, project, 1));
            assertThat(statusOf(project)).isEqualTo(MilestoneStatus.REPORTED);
            assertThat(delivery.register.attempts(project).get(1).get(0).verdict())
                    .isNull();
        }
        delivery.tranches.approve(delivery.finance, project, 1);
        for (Breach breach : List.of(before, after)) {
            breach.breaksOff(TrancheDisbursed.class, () -> delivery.runJobs(project));
            assertThat(statusOf(project)).isEqualTo(MilestoneStatus.APPROVED);
            assertThat(delivery.room.balance("disbursed")).isEqualTo(usd("0"));
        }
        delivery.runJobs(project);
        assertThat(delivery.room.balance("disbursed")).isEqualTo(usd("400"));
    }

    @Test
    void anEndOfAProjectThatBreaksOffReturnsItsMoneyOnce() {
        Id<Project> unspent = delivery.planned("900");
        delivery.cost(unspent, 1, usd("850"));
        delivery.tranches.approve(delivery.finance, unspent, 1);
        breaksOffBeforeItsReturn(unspent, "50", ProjectStatus.RUNNING);
        assertThat(delivery.shown(unspent).status()).isEqualTo(ProjectStatus.COMPLETED);
        assertThat(delivery.room.balance("available")).isEqualTo(usd("9999150"));

        Id<Project> cancelled = delivery.planned("700");
        delivery.cancel(delivery.room.owner(), cancelled);
        breaksOffBeforeItsReturn(cancelled, "700", ProjectStatus.CANCELLED);
        assertThat(delivery.room.balance("available")).isEqualTo(usd("9999150"));
    }

    private void breaksOffBeforeItsReturn(Id<Project> project, String committed, ProjectStatus status) {
        for (Breach breach : List.of(before, after)) {
            breach.breaksOff(MoneyReturned.class, () -> delivery.runJobs(project));
            assertThat(delivery.shown(project).status()).isEqualTo(status);
            assertThat(delivery.funds(project).committed()).isEqualTo(usd(committed));
        }
        delivery.runJobs(project);
        assertThat(delivery.funds(project).committed()).isEqualTo(usd("0"));
    }

    private MilestoneStatus statusOf(Id<Project> project) {
        return delivery.register.milestones(project).get(0).status();
    }
}
