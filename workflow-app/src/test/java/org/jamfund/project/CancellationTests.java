package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Delivery;
import org.jamfund.testing.fixture.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Projects cancelled wherever they stand: what was paid stays paid, all else returns, and never both. */
@JamfundTest
class CancellationTests {

    private final Delivery delivery;
    private final BoardRoom room;
    private final Ideas ideas;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private Id<Project> project = Id.fresh();

    @Autowired
    CancellationTests(ApplicationContext application) {
        ideas = application.getBean(Ideas.class);
        runtime = application.getBean(RuntimeService.class);
        jobs = application.getBean(ManagementService.class);
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
        delivery.reject(project, 1, "Show the receipts.");
        cancelled("0");
    }

    @Test
    void whileAnApprovedTrancheIsNotPaidYet() {
        plans();
        reports(1);
        delivery.tranches.approve(delivery.finance, project, 1);
        toThePayment();
        cancelled("0");
    }

    @Test
    void whileTheStepThatPaysHasGivenUp() {
        plans();
        reports(1);
        delivery.tranches.approve(delivery.finance, project, 1);
        toThePayment();
        jobs.setJobRetries(paymentJobs().get(0).getId(), 0);
        cancelled("0");
    }

    @Test
    void betweenTwoTranches() {
        plans();
        delivery.pay(project, 1);
        cancelled("400");
    }

    @Test
    void notAnyMoreWhenTheLastTrancheIsPaidAlthoughItIsNotClosedOutYet() {
        plans();
        for (int number = 1; number <= 2; number++) {
            reports(number);
            delivery.tranches.approve(delivery.finance, project, number);
            toThePayment();
            jobs.executeJob(paymentJobs().get(0).getId());
        }
        assertThat(delivery.shown(project).status()).isEqualTo(ProjectStatus.RUNNING);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> delivery.projects.cancel(delivery.finance, project, Reason.said("Too late.")))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("project-over"));
        delivery.runJobs(project);
        assertThat(ideas.get(idea()).status()).isEqualTo(IdeaStatus.COMPLETED);
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("0"), usd("0"), usd("900")));
    }

    /** Both at the same instant, the step that pays and whoever cancels: the one that is first decides. */
    @RepeatedTest(3)
    void eitherTheTrancheIsPaidOrItReturnsButNeverBoth() {
        plans();
        reports(1);
        delivery.tranches.approve(delivery.finance, project, 1);
        toThePayment();
        Job payment = paymentJobs().get(0);
        Callable<String> pays = () -> Crowd.verdict(() -> {
            delivery.tranches.disburse(idea());
            return true;
        });
        Callable<String> cancels = () -> Crowd.verdict(() -> {
            delivery.cancel(room.owner(), project);
            return true;
        });
        List<String> answers = Together.all(List.of(pays, cancels));
        assertThat(answers.get(1)).isEqualTo("ok");
        delivery.runJobs(project);
        String paid = answers.get(0).equals("ok") ? "400" : "0";
        assertThat(jobs.createJobQuery().jobId(payment.getId()).count()).isZero();
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("0"), usd("0"), usd(paid)));
    }

    @Test
    void bySomebodyElseTellsTheOwnerAtOnceWhoItWasAndWhy() {
        Actor board = room.member(0);
        delivery.cancel(board, project);
        assertThat(delivery.told(room.owner(), "told-project-cancelled"))
                .singleElement()
                .satisfies(news -> assertThat(news.arguments())
                        .containsExactly("Share the roof", board.displayName(), "The roof fell in."));
        delivery.runJobs(project);
        assertThat(delivery.told(room.owner(), "told-cancelled")).isEmpty();
        assertThat(delivery.returnedBy(project)).isEqualTo(board.id());
    }

    @Test
    void notByWhoseOwnIdeaWouldGetTheMoney(@Autowired JdbcTemplate sql) {
        Id<Idea> waiting = room.proposedByTeamMateOf(room.facilitator(), "5");
        sql.update("update ideas set status = 'waitlisted' where idea_id = ?", waiting.value());
        assertThat(delivery.projects.mayCancel(room.facilitator(), delivery.shown(project)))
                .isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> delivery.cancel(room.facilitator(), project))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("rival-idea"));
        assertThat(delivery.shown(project).isOver()).isFalse();
        delivery.cancel(room.member(0), project);
        room.runJobs(waiting);
    }

    private void cancelled(String paid) {
        delivery.cancel(room.owner(), project);
        delivery.cancel(room.owner(), project);
        delivery.runJobs(project);
        delivery.projects.returnUndisbursed(idea());
        assertThat(ideas.get(idea()).status()).isEqualTo(IdeaStatus.CANCELLED);
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("0"), usd("0"), usd(paid)));
        assertThat(delivery.returnedBy(project)).isEqualTo(room.owner().id());
        assertThat(delivery.register.milestones(project))
                .extracting(Milestone::status)
                .isSubsetOf(MilestoneStatus.CANCELLED, MilestoneStatus.DISBURSED);
        for (int number : List.of(1, 2)) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> delivery.tranches.report(
                            room.owner(), project, number, Delivery.said("Done all the same.")));
        }
    }

    private void plans() {
        delivery.plan(room.owner(), project, 0, Delivery.milestones("400", "500"));
    }

    private void reports(int number) {
        delivery.report(project, number);
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
        return idea().text()
                .equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey());
    }

    private Funds funds() {
        return delivery.funds(project);
    }

    private Id<Idea> idea() {
        return delivery.ideaOf(project);
    }
}
