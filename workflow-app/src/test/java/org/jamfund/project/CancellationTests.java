package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.ledger.Verification;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Projects cancelled wherever they stand: what was paid stays paid, all else returns, and never both. */
@JamfundTest
class CancellationTests {

    private final Projects projects;
    private final Tranches tranches;
    private final ProjectRegister register;
    private final Ideas ideas;
    private final FundingVotes votes;
    private final Verification verification;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final BoardRoom room;
    private final Actor finance;
    private Id<Idea> idea = Id.fresh();
    private Id<Project> project = Id.fresh();

    @Autowired
    CancellationTests(ApplicationContext application) {
        projects = application.getBean(Projects.class);
        tranches = application.getBean(Tranches.class);
        register = application.getBean(ProjectRegister.class);
        ideas = application.getBean(Ideas.class);
        votes = application.getBean(FundingVotes.class);
        verification = application.getBean(Verification.class);
        runtime = application.getBean(RuntimeService.class);
        jobs = application.getBean(ManagementService.class);
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
    void whileItIsPlanned() {
        cancelled("0");
    }

    @Test
    void whileAReportIsAwaited() {
        plans();
        cancelled("0");
    }

    @Test
    void whileFinanceHasToDecide() {
        plans();
        reports(1);
        cancelled("0");
    }

    @Test
    void whileARejectedReportIsAwaitedAgain() {
        plans();
        reports(1);
        tranches.reject(finance, project, 1, Reason.said("Show the receipts."));
        room.runJobs(idea);
        cancelled("0");
    }

    @Test
    void whileAnApprovedTrancheIsNotPaidYet() {
        plans();
        reports(1);
        tranches.approve(finance, project, 1);
        toThePayment();
        cancelled("0");
    }

    @Test
    void whileTheStepThatPaysHasGivenUp() {
        plans();
        reports(1);
        tranches.approve(finance, project, 1);
        toThePayment();
        jobs.setJobRetries(paymentJobs().get(0).getId(), 0);
        cancelled("0");
    }

    @Test
    void betweenTwoTranches() {
        plans();
        reports(1);
        tranches.approve(finance, project, 1);
        room.runJobs(idea);
        cancelled("400");
    }

    @Test
    void notAnyMoreWhenTheLastTrancheIsPaidAlthoughItIsNotClosedOutYet() {
        plans();
        for (int number = 1; number <= 2; number++) {
            reports(number);
            tranches.approve(finance, project, number);
            toThePayment();
            jobs.executeJob(paymentJobs().get(0).getId());
        }
        assertThat(register.visible(project, room.owner()).status()).isEqualTo(ProjectStatus.RUNNING);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> projects.cancel(finance, project, Reason.said("Too late.")))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("project-over"));
        room.runJobs(idea);
        assertThat(ideas.get(idea).status()).isEqualTo(IdeaStatus.COMPLETED);
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("0"), usd("0"), usd("900")));
    }

    /** Both at the same instant, the step that pays and whoever cancels: the one that is first decides. */
    @RepeatedTest(3)
    void eitherTheTrancheIsPaidOrItReturnsButNeverBoth() {
        plans();
        reports(1);
        tranches.approve(finance, project, 1);
        toThePayment();
        Job payment = paymentJobs().get(0);
        Callable<String> pays = () -> Crowd.verdict(() -> {
            tranches.disburse(idea);
            return true;
        });
        Callable<String> cancels = () -> Crowd.verdict(() -> {
            projects.cancel(room.owner(), project, Reason.said("The roof fell in."));
            return true;
        });
        List<String> answers = Together.all(List.of(pays, cancels));
        assertThat(answers.get(1)).isEqualTo("ok");
        room.runJobs(idea);
        String paid = answers.get(0).equals("ok") ? "400" : "0";
        assertThat(jobs.createJobQuery().jobId(payment.getId()).count()).isZero();
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("0"), usd("0"), usd(paid)));
    }

    private void cancelled(String paid) {
        projects.cancel(room.owner(), project, Reason.said("The roof fell in."));
        projects.cancel(room.owner(), project, Reason.said("The roof fell in."));
        room.runJobs(idea);
        projects.returnUndisbursed(idea);
        assertThat(ideas.get(idea).status()).isEqualTo(IdeaStatus.CANCELLED);
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("0"), usd("0"), usd(paid)));
        assertThat(register.milestones(project))
                .extracting(Milestone::status)
                .isSubsetOf(MilestoneStatus.CANCELLED, MilestoneStatus.DISBURSED);
        for (int number : List.of(1, 2)) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> tranches.report(room.owner(), project, number, "Done all the same."));
        }
    }

    private void plans() {
        projects.plan(
                room.owner(),
                project,
                Stream.of("400", "500")
                        .map(amount -> new PlannedMilestone("Worth " + amount, usd(amount), LocalDate.of(2030, 6, 30)))
                        .toList(),
                0);
        room.runJobs(idea);
    }

    private void reports(int number) {
        tranches.report(room.owner(), project, number, "Done.");
        room.runJobs(idea);
    }

    /** Carries the token to the step that pays, and not through it. */
    private void toThePayment() {
        Job next = jobOf("Activity_ApproveTranche");
        if (next != null) {
            jobs.executeJob(next.getId());
        }
        assertThat(paymentJobs()).hasSize(1);
    }

    private List<Job> paymentJobs() {
        return jobs.createJobQuery().activityId("Activity_DisburseTranche").list().stream()
                .filter(this::isOfTheIdea)
                .toList();
    }

    private @Nullable Job jobOf(String activity) {
        return jobs.createJobQuery().activityId(activity).list().stream()
                .filter(this::isOfTheIdea)
                .findFirst()
                .orElse(null);
    }

    private boolean isOfTheIdea(Job job) {
        return idea.text()
                .equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey());
    }

    private Funds funds() {
        return register.funds(register.visible(project, room.owner()));
    }
}
