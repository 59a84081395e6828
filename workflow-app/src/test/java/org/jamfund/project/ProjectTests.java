package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Delivery;
import org.jamfund.testing.fixture.Together;
import org.jamfund.workflow.inbox.Inbox;
import org.jamfund.workflow.inbox.InboxTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JamfundTest
class ProjectTests {

    private final ApplicationContext application;
    private final Delivery delivery;
    private final BoardRoom room;
    private final Ideas ideas;
    private final Settlement settlement;
    private Id<Project> project = Id.fresh();

    @Autowired
    ProjectTests(ApplicationContext application) {
        this.application = application;
        ideas = application.getBean(Ideas.class);
        settlement = application.getBean(Settlement.class);
        delivery = new Delivery(application);
        room = delivery.room;
    }

    @BeforeEach
    void aFundedIdea() {
        project = delivery.funded("900");
    }

    @AfterEach
    void theBooksVerify() {
        delivery.booksVerify();
    }

    @Test
    void paysEachMilestoneInOrderAndCompletes() {
        plan("400", "500");
        assertRefused("out-of-order", () -> delivery.tranches.report(room.owner(), project, 2, Delivery.said("Done.")));
        assertRefused("not-reported", () -> delivery.tranches.approve(delivery.finance, project, 1));
        for (int number = 1; number <= 2; number++) {
            delivery.pay(project, number);
        }
        assertThat(ideas.get(idea()).status()).isEqualTo(IdeaStatus.COMPLETED);
        assertThat(shown().status()).isEqualTo(ProjectStatus.COMPLETED);
        assertThat(delivery.funds(project).disbursed()).isEqualTo(usd("900"));
        assertThat(room.balance("disbursed")).isEqualTo(usd("900"));
        assertRefused(
                "project-over", () -> delivery.projects.cancel(delivery.finance, project, Reason.said("Too late.")));
        assertThat(settlement.settle(room.jam())).isFalse();
    }

    @Test
    void acceptsOnlyAPlanThatAddsUpToTheAward() {
        for (String[] amounts : List.of(new String[] {"400", "499.99"}, new String[] {"900", "0"}, new String[] {})) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> plan(amounts));
        }
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> delivery.plan(delivery.finance, project, 0, Delivery.milestones("900")));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> delivery.plan(room.owner(), project, 7, Delivery.milestones("900")));
        plan("900");
        plan("900");
        assertRefused("already-planned", () -> plan("400", "500"));
    }

    @Test
    void acceptsOnlyAPlanWhoseDaysFollowEachOtherFromTodayOn() {
        LocalDate today =
                LocalDate.ofInstant(application.getBean(MutableClock.class).instant(), ZoneOffset.UTC);
        assertWrong("milestones[0].due", today.minusDays(1), today);
        assertWrong("milestones[1].due", today.plusDays(2), today.plusDays(1));
        assertWrong("milestones[1].due", today, today.minusDays(1));
        delivery.plan(room.owner(), project, 0, dueOn(today, today));
    }

    private void assertWrong(String field, LocalDate... days) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> delivery.plan(room.owner(), project, 0, dueOn(days)))
                .satisfies(wrong ->
                        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly(field));
    }

    private static List<PlannedMilestone> dueOn(LocalDate... days) {
        return Stream.of(days)
                .map(day -> new PlannedMilestone("Half", usd("450"), day))
                .toList();
    }

    @Test
    void sendsAReportBackUntilItIsAccepted() {
        plan("900");
        delivery.report(project, 1);
        delivery.reject(project, 1, "Nearly is not done.");
        assertThat(delivery.register.milestones(project).get(0).rejection()).isEqualTo("Nearly is not done.");
        delivery.report(project, 1);
        assertRefused(
                "four-eyes", () -> delivery.tranches.approve(room.alsoIn(Role.FINANCE, room.owner()), project, 1));
        delivery.approve(project, 1);
        assertThat(room.balance("disbursed")).isEqualTo(usd("900"));
    }

    @Test
    void expectsEachReportWhenItsMilestoneIsDueAndAWeekAfterARejection() {
        plan("400", "500");
        assertThat(reportIsDue()).isEqualTo(Instant.parse("2030-07-01T00:00:00Z"));
        MutableClock clock = application.getBean(MutableClock.class);
        clock.advance(Duration.between(clock.instant(), Instant.parse("2030-06-30T12:00:00Z")));
        delivery.report(project, 1);
        delivery.reject(project, 1, "Nearly is not done.");
        assertThat(reportIsDue()).isAfter(Instant.parse("2030-07-07T11:59:00Z"));
        delivery.pay(project, 1);
        assertThat(reportIsDue()).isEqualTo(Instant.parse("2030-07-01T00:00:00Z"));
    }

    /** By the task in the owner's inbox and by the timer that tells facilitators when it is late. */
    private Instant reportIsDue() {
        Instant asked = application.getBean(Inbox.class).mostUrgent(room.owner()).stream()
                .filter(task -> task.formKey().equals("project/report-milestone"))
                .filter(task -> String.valueOf(task.subject().idea()).equals(idea().text()))
                .map(InboxTask::due)
                .findFirst()
                .orElseThrow();
        assertThat(tellsItIsLate()).isEqualTo(asked);
        return asked;
    }

    private Instant tellsItIsLate() {
        ManagementService jobs = application.getBean(ManagementService.class);
        ProcessInstance delivery = application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(ProjectDelivery.KEY)
                .processInstanceBusinessKey(idea().text())
                .singleResult();
        return jobs.createJobQuery()
                .processInstanceId(delivery.getId())
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    @Test
    void returnsWhatIsUndisbursedWhenItIsCancelled() {
        plan("400", "500");
        delivery.pay(project, 1);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> delivery.projects.cancel(room.person("passer-by"), project, Reason.said("No.")));
        delivery.cancel(room.facilitator(), project);
        delivery.cancel(room.facilitator(), project);
        delivery.runJobs(project);
        delivery.projects.returnUndisbursed(idea());

        assertThat(ideas.get(idea()).status()).isEqualTo(IdeaStatus.CANCELLED);
        assertThat(delivery.funds(project).committed()).isEqualTo(usd("0"));
        assertThat(room.balance("disbursed")).isEqualTo(usd("400"));
        assertThat(room.balance("committed")).isEqualTo(usd("0"));
        assertThat(room.balance("available")).isEqualTo(usd("9999600"));
    }

    @Test
    void paysATrancheOnceHoweverManyApproveItAtTheSameInstant() {
        plan("900");
        delivery.report(project, 1);
        List<Actor> callers = Stream.of("a", "b", "c", "d")
                .map(name -> room.person(name, Role.FINANCE))
                .toList();
        List<String> answers = Together.times(
                8,
                caller -> Crowd.verdict(() -> {
                    delivery.tranches.approve(callers.get(caller % 4), project, 1);
                    return true;
                }));
        delivery.runJobs(project);
        assertThat(answers).containsOnly("ok", "already-decided");
        assertThat(answers.stream().filter("ok"::equals)).hasSize(2);
        assertThat(room.balance("disbursed")).isEqualTo(usd("900"));
    }

    @Test
    void isNamedWhereItIsNotOverAndItsJourneyIsGone() {
        String named = "project %s for idea %s".formatted(project, idea());
        Runnable lost = () -> delivery.loseJourney(project);
        assertThat(delivery.violationAfter(lost, "reservations-have-journeys")).isEqualTo(named);
        plan("900");
        assertThat(delivery.violationAfter(lost, "reservations-have-journeys")).isEqualTo(named);
    }

    private void plan(String... amounts) {
        delivery.plan(room.owner(), project, 0, Delivery.milestones(amounts));
    }

    private Project shown() {
        return delivery.shown(project);
    }

    private Id<Idea> idea() {
        return shown().ideaId();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
