package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.kernel.Stale;
import org.jamfund.ledger.Verification;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.BoardRoom;
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

    private static final LocalDate DUE = LocalDate.of(2030, 6, 30);

    private final ApplicationContext application;
    private final Projects projects;
    private final Tranches tranches;
    private final ProjectRegister register;
    private final FundingVotes votes;
    private final Ideas ideas;
    private final Settlement settlement;
    private final Verification verification;
    private final BoardRoom room;
    private final Actor finance;
    private Id<Idea> idea = Id.fresh();
    private Id<Project> project = Id.fresh();

    @Autowired
    ProjectTests(ApplicationContext application) {
        this.application = application;
        projects = application.getBean(Projects.class);
        tranches = application.getBean(Tranches.class);
        register = application.getBean(ProjectRegister.class);
        votes = application.getBean(FundingVotes.class);
        ideas = application.getBean(Ideas.class);
        settlement = application.getBean(Settlement.class);
        verification = application.getBean(Verification.class);
        room = new BoardRoom(application, 3);
        finance = room.person("finance", Role.FINANCE);
    }

    @BeforeEach
    void aFundedIdea() {
        idea = room.proposed("900");
        for (int seat = 0; seat < 3; seat++) {
            votes.cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, null));
        }
        room.runJobs(idea);
        project = projects.openFor(idea).id();
    }

    @AfterEach
    void theBooksVerify() {
        assertThat(verification.run().checks())
                .allSatisfy(check -> assertThat(check.ok()).as(check.toString()).isTrue());
    }

    @Test
    void paysEachMilestoneInOrderAndCompletes() {
        plan("400", "500");
        assertRefused("out-of-order", () -> tranches.report(room.owner(), project, 2, "Done."));
        assertRefused("not-reported", () -> tranches.approve(finance, project, 1));
        for (int number = 1; number <= 2; number++) {
            tranches.report(room.owner(), project, number, "Done.");
            room.runJobs(idea);
            tranches.approve(finance, project, number);
            room.runJobs(idea);
        }
        assertThat(ideas.get(idea).status()).isEqualTo(IdeaStatus.COMPLETED);
        assertThat(shown().status()).isEqualTo(ProjectStatus.COMPLETED);
        assertThat(register.funds(shown()).disbursed()).isEqualTo(usd("900"));
        assertThat(room.balance("disbursed")).isEqualTo(usd("900"));
        assertRefused("project-over", () -> projects.cancel(finance, project, Reason.said("Too late.")));
        assertThat(settlement.settle(room.jam())).isFalse();
    }

    @Test
    void acceptsOnlyAPlanThatAddsUpToTheAward() {
        for (String[] amounts : List.of(new String[] {"400", "499.99"}, new String[] {"900", "0"}, new String[] {})) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> plan(amounts));
        }
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> planBy(finance, 0, "900"));
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> planBy(room.owner(), 7, "900"));
        plan("900");
        assertRefused("already-planned", () -> plan("900"));
    }

    @Test
    void sendsAReportBackUntilItIsAccepted() {
        plan("900");
        tranches.report(room.owner(), project, 1, "Nearly.");
        room.runJobs(idea);
        tranches.reject(finance, project, 1, Reason.said("Nearly is not done."));
        room.runJobs(idea);
        assertThat(register.milestones(project).get(0).rejection()).isEqualTo("Nearly is not done.");
        tranches.report(room.owner(), project, 1, "Done.");
        room.runJobs(idea);
        assertRefused("four-eyes", () -> tranches.approve(room.alsoIn(Role.FINANCE, room.owner()), project, 1));
        tranches.approve(finance, project, 1);
        room.runJobs(idea);
        assertThat(room.balance("disbursed")).isEqualTo(usd("900"));
    }

    @Test
    void expectsEachReportWhenItsMilestoneIsDueAndAWeekAfterARejection() {
        plan("400", "500");
        assertThat(reportIsDue()).isEqualTo(Instant.parse("2030-07-01T00:00:00Z"));
        MutableClock clock = application.getBean(MutableClock.class);
        clock.advance(Duration.between(clock.instant(), Instant.parse("2030-06-30T12:00:00Z")));
        tranches.report(room.owner(), project, 1, "Nearly.");
        room.runJobs(idea);
        tranches.reject(finance, project, 1, Reason.said("Nearly is not done."));
        room.runJobs(idea);
        assertThat(reportIsDue()).isAfter(Instant.parse("2030-07-07T11:59:00Z"));
        tranches.report(room.owner(), project, 1, "Done.");
        room.runJobs(idea);
        tranches.approve(finance, project, 1);
        room.runJobs(idea);
        assertThat(reportIsDue()).isEqualTo(Instant.parse("2030-07-01T00:00:00Z"));
    }

    /** By the task in the owner's inbox and by the timer that tells facilitators when it is late. */
    private Instant reportIsDue() {
        Instant asked = application.getBean(Inbox.class).mostUrgent(room.owner()).stream()
                .filter(task -> task.formKey().equals("project/report-milestone"))
                .filter(task -> String.valueOf(task.subject().idea()).equals(idea.text()))
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
                .processInstanceBusinessKey(idea.text())
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
        tranches.report(room.owner(), project, 1, "Done.");
        room.runJobs(idea);
        tranches.approve(finance, project, 1);
        room.runJobs(idea);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> projects.cancel(room.person("passer-by"), project, Reason.said("No.")));
        projects.cancel(room.facilitator(), project, Reason.said("The roof fell in."));
        projects.cancel(room.facilitator(), project, Reason.said("The roof fell in."));
        room.runJobs(idea);
        projects.returnUndisbursed(idea);

        assertThat(ideas.get(idea).status()).isEqualTo(IdeaStatus.CANCELLED);
        assertThat(register.funds(shown()).committed()).isEqualTo(usd("0"));
        assertThat(room.balance("disbursed")).isEqualTo(usd("400"));
        assertThat(room.balance("committed")).isEqualTo(usd("0"));
        assertThat(room.balance("available")).isEqualTo(usd("9999600"));
    }

    @Test
    void paysATrancheOnceHoweverManyApproveItAtTheSameInstant() {
        plan("900");
        tranches.report(room.owner(), project, 1, "Done.");
        room.runJobs(idea);
        List<Actor> callers = Stream.of("a", "b", "c", "d")
                .map(name -> room.person(name, Role.FINANCE))
                .toList();
        List<String> answers = Together.times(
                8,
                caller -> Crowd.verdict(() -> {
                    tranches.approve(callers.get(caller % 4), project, 1);
                    return true;
                }));
        room.runJobs(idea);
        assertThat(answers).containsOnly("ok", "already-decided");
        assertThat(answers.stream().filter("ok"::equals)).hasSize(2);
        assertThat(room.balance("disbursed")).isEqualTo(usd("900"));
    }

    private void plan(String... amounts) {
        planBy(room.owner(), 0, amounts);
    }

    private void planBy(Actor by, int version, String... amounts) {
        List<PlannedMilestone> plan = Stream.of(amounts)
                .map(amount -> new PlannedMilestone("Worth " + amount, usd(amount), DUE))
                .toList();
        projects.plan(by, project, plan, version);
        room.runJobs(idea);
    }

    private Project shown() {
        return register.visible(project, room.owner());
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
