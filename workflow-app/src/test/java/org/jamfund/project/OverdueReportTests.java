package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.notification.Notifications;
import org.jamfund.people.Actor;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reports that do not come: who hears of it, and how often. */
@JamfundTest
class OverdueReportTests {

    private final ApplicationContext application;
    private final MutableClock clock;
    private final Delivery delivery;
    private final BoardRoom room;
    private Id<Project> project = Id.fresh();

    OverdueReportTests(@Autowired ApplicationContext application) {
        this.application = application;
        clock = application.getBean(MutableClock.class);
        delivery = new Delivery(application);
        room = delivery.room;
    }

    @BeforeEach
    void aPlannedProject() {
        project = delivery.planned("400", "500");
    }

    @Test
    void ownersFacilitatorsAndFinanceHearOfItEveryWeekUntilTheReportIsThere() {
        now("2030-07-01T00:00:01Z");
        assertThat(told(room.owner())).isZero();
        theTimerFires("2030-07-01T00:00:00Z");
        for (Actor concerned : List.of(room.owner(), room.facilitator(), delivery.finance)) {
            assertThat(told(concerned)).as(concerned.displayName()).isEqualTo(1);
        }
        now("2030-07-08T00:00:01Z");
        theTimerFires("2030-07-08T00:00:00Z");
        assertThat(told(delivery.finance)).isEqualTo(2);
        delivery.report(project, 1);
        assertThat(timers()).isEmpty();
    }

    @Test
    void aMilestoneWhoseDayIsPastWhenItsTurnComesLeavesAWeek() {
        now("2030-07-02T00:00:00Z");
        delivery.pay(project, 1);
        assertThat(timers()).hasSize(1);
        assertThat(timers().get(0).getDuedate().toInstant()).isAfterOrEqualTo("2030-07-09T00:00:00Z");
    }

    private void now(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private void theTimerFires(String due) {
        Job timer = timers().get(0);
        assertThat(timer.getDuedate().toInstant()).isEqualTo(due);
        application.getBean(ManagementService.class).executeJob(timer.getId());
        delivery.runJobs(project);
    }

    private List<Job> timers() {
        String process = application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(ProjectDelivery.KEY)
                .processInstanceBusinessKey(delivery.ideaOf(project).text())
                .singleResult()
                .getId();
        return application
                .getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(process)
                .timers()
                .list();
    }

    private long told(Actor person) {
        return application.getBean(Notifications.class).of(person, PageRequest.of(200, null)).items().stream()
                .filter(news -> news.words().code().equals("told-report-overdue"))
                .filter(news -> delivery.ideaOf(project).equals(news.ideaId()))
                .count();
    }
}
