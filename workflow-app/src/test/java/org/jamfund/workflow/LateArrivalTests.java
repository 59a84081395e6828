package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.IdeaText;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Rounds;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.SignIns;
import org.jamfund.process.ExpertReview;
import org.jamfund.review.Assessments;
import org.jamfund.review.NewAssessment;
import org.jamfund.review.Recommendation;
import org.jamfund.review.Reviews;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A message that comes before a journey has reached its wait is not lost: the table is the truth. */
@JamfundTest
class LateArrivalTests {

    private static final String RECORD_OUTCOME = "Activity_RecordReviewOutcome";

    private final ApplicationContext application;
    private final Cast cast;

    LateArrivalTests(@Autowired ApplicationContext application, @Autowired Cast cast) {
        this.application = application;
        this.cast = cast;
    }

    @Test
    void anIdeaSubmittedWhileItsJamIsCancelledIsCancelledToo(
            @Autowired Given given, @Autowired PlatformTransactionManager transactions) {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Actor facilitator = given.aFacilitator().actor();
        CountDownLatch submitted = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        List<Id<Idea>> ideas = Together.times(2, one -> {
            if (one == 0) {
                return new TransactionTemplate(transactions).execute(status -> {
                    Id<Idea> idea = submit(owner, jam);
                    submitted.countDown();
                    waitFor(cancelled, 700);
                    return idea;
                });
            }
            waitFor(submitted, 30_000);
            bean(Rounds.class).cancel(facilitator, jam.id(), Reason.said("The sponsor has left"));
            cast.nothingIsLeftToDo();
            cancelled.countDown();
            return Id.fresh();
        });
        cast.nothingIsLeftToDo();
        assertThat(cast.statusOf(ideas.get(0))).isEqualTo(IdeaStatus.CANCELLED);
    }

    @Test
    void aRevisionDecidedJustBeforeReviewsAreConcludedIsNotWaitedFor() {
        Jam jam = cast.aJamAcceptingIdeas();
        Id<Idea> idea = cast.submits(cast.aMemberOf(jam), jam, "20000.00");
        cast.theCrowdVotesFor(jam, List.of(idea));
        Task seat = cast.openTasks(ExpertReview.ASSESS_IDEA, idea).get(0);
        Actor expert = bean(SignIns.class).actor(Id.of(seat.getAssignee())).orElseThrow();
        Map<String, Integer> promising = Map.of("impact", 5, "feasibility", 5, "originality", 5);
        bean(Assessments.class).file(expert, idea, new NewAssessment(promising, Recommendation.REVISE, "Nearly"));
        for (Job next = job(idea); !RECORD_OUTCOME.equals(activityOf(next)); next = job(idea)) {
            bean(ManagementService.class).executeJob(next.getId());
        }
        bean(Reviews.class).conclude(jam.id());
        cast.nothingIsLeftToDo();
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.DECLINED);
        assertThat(cast.phaseOf(jam)).isEqualTo(JamPhase.DECISION);
    }

    private Id<Idea> submit(SignedIn owner, Jam jam) {
        IdeaText text =
                new IdeaText("A tree", "Heat", "Shade", Amounts.ofMinor(100, "USD"), null, List.of(), null, List.of());
        return bean(Ideas.class).submit(owner.actor(), jam.id(), text).id();
    }

    private static void waitFor(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The next step of the idea's review. */
    private Job job(Id<Idea> idea) {
        String review = bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(ExpertReview.KEY)
                .processInstanceBusinessKey(idea.text())
                .singleResult()
                .getId();
        return bean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(review)
                .messages()
                .singleResult();
    }

    private String activityOf(Job job) {
        return bean(ManagementService.class)
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private <B> B bean(Class<B> type) {
        return application.getBean(type);
    }
}
