package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.notification.Notifications;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.BoardRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reports that do not come: who hears of it, and how often. */
@JamfundTest
class OverdueReportTests {

    private final ApplicationContext application;
    private final MutableClock clock;
    private final BoardRoom room;
    private final Actor finance;
    private Id<Idea> idea = Id.fresh();

    OverdueReportTests(@Autowired ApplicationContext application) {
        this.application = application;
        clock = application.getBean(MutableClock.class);
        room = new BoardRoom(application, 3);
        finance = room.person("finance", Role.FINANCE);
    }

    @BeforeEach
    void aFundedIdea() {
        idea = room.proposed("900");
        for (int seat = 0; seat < 3; seat++) {
            application
                    .getBean(FundingVotes.class)
                    .cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, null));
        }
        room.runJobs(idea);
    }

    @Test
    void ownersFacilitatorsAndFinanceHearOfItEveryWeekUntilTheReportIsThere() {
        plannedFor(LocalDate.of(2030, 6, 30));
        now("2030-07-01T00:00:01Z");
        assertThat(told(room.owner())).isZero();
        theTimerFires("2030-07-01T00:00:00Z");
        for (Actor concerned : List.of(room.owner(), room.facilitator(), finance)) {
            assertThat(told(concerned)).as(concerned.displayName()).isEqualTo(1);
        }
        now("2030-07-08T00:00:01Z");
        theTimerFires("2030-07-08T00:00:00Z");
        assertThat(told(finance)).isEqualTo(2);
        application.getBean(Tranches.class).report(room.owner(), project().id(), 1, "At last.");
        room.runJobs(idea);
        assertThat(timers()).isEmpty();
    }

    @Test
    void aMilestoneThatWasDueBeforeItWasPlannedLeavesAWeek() {
        now("2030-07-01T00:00:00Z");
        plannedFor(LocalDate.of(2030, 6, 1));
        assertThat(timers()).hasSize(1);
        assertThat(timers().get(0).getDuedate().toInstant()).isAfterOrEqualTo("2030-07-08T00:00:00Z");
    }

    private void plannedFor(LocalDate day) {
        List<PlannedMilestone> plan = List.of(new PlannedMilestone("All of it", usd("900"), day));
        application.getBean(Projects.class).plan(room.owner(), project().id(), plan, 0);
        room.runJobs(idea);
    }

    private Project project() {
        return application.getBean(Projects.class).openFor(idea);
    }

    private void now(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private void theTimerFires(String due) {
        Job timer = timers().get(0);
        assertThat(timer.getDuedate().toInstant()).isEqualTo(due);
        application.getBean(ManagementService.class).executeJob(timer.getId());
        room.runJobs(idea);
    }

    private List<Job> timers() {
        String delivery = application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(ProjectDelivery.KEY)
                .processInstanceBusinessKey(idea.text())
                .singleResult()
                .getId();
        return application
                .getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(delivery)
                .timers()
                .list();
    }

    private long told(Actor person) {
        return application.getBean(Notifications.class).of(person, PageRequest.of(200, null)).items().stream()
                .filter(news -> news.words().code().equals("told-report-overdue"))
                .filter(news -> idea.equals(news.ideaId()))
                .count();
    }
}
