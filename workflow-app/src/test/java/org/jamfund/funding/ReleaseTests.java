package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.idea.Removals;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.ledger.Verification;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.process.FundingDecision;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An idea that ends before its award, at whatever stage the money is, gives it back exactly once. */
@JamfundTest
class ReleaseTests {

    private static final Reason WHY = Reason.said("We moved house.");

    private final ApplicationContext application;
    private final Ideas ideas;
    private final Awards awards;
    private final FundingVotes votes;
    private final BoardRoom room;

    ReleaseTests(@Autowired ApplicationContext application) {
        this.application = application;
        ideas = application.getBean(Ideas.class);
        awards = application.getBean(Awards.class);
        votes = application.getBean(FundingVotes.class);
        room = new BoardRoom(application, 3);
    }

    @AfterEach
    void theBooksVerify() {
        assertThat(application.getBean(Verification.class).run().checks())
                .allSatisfy(check -> assertThat(check.ok()).as(check.toString()).isTrue());
    }

    @Test
    void whileFinanceIsAskedToCountersign() {
        Id<Idea> idea = approved("2000000");
        room.runJobs(idea);
        assertThat(awards.of(idea).orElseThrow().awaitsCountersignature()).isTrue();
        ideas.withdraw(room.owner(), idea, WHY);
        room.runJobs(idea);
        Actor finance = room.person("finance", Role.FINANCE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> awards.countersign(finance, idea, true, Reason.said("Fine.")));
        isReleased(idea);
    }

    @Test
    void whileItsVotesAreBeingCounted() {
        Id<Idea> idea = approved("900000");
        application.getBean(Removals.class).remove(room.facilitator().id(), idea, Reason.said("Spam."));
        room.runJobs(idea);
        assertThat(ideas.get(idea).status()).isEqualTo(IdeaStatus.REMOVED);
        isReleased(idea);
    }

    @Test
    void whileTheAwardIsPostedAtTheSameInstantOneOfBothHappens() {
        for (int round = 0; round < 5; round++) {
            Id<Idea> idea = approved("1000");
            while (!"Activity_PostAward".equals(next(idea).activity())) {
                run(next(idea));
            }
            Step post = next(idea);
            List<String> answers = Together.times(
                    2,
                    one -> Crowd.verdict(() -> {
                        if (one == 0) {
                            ideas.withdraw(room.owner(), idea, WHY);
                        } else {
                            postUnlessGone(post);
                        }
                        return idea;
                    }));
            room.runJobs(idea);
            boolean withdrawn = answers.get(0).equals("ok");
            assertThat(answers.get(0)).isIn("ok", "already-awarded");
            assertThat(awards.of(idea).orElseThrow().status())
                    .isEqualTo(withdrawn ? AwardStatus.RELEASED : AwardStatus.AWARDED);
            assertThat(ideas.get(idea).status()).isEqualTo(withdrawn ? IdeaStatus.WITHDRAWN : IdeaStatus.IN_DELIVERY);
            assertThat(room.balance("reserved")).isEqualTo(usd("0"));
        }
    }

    private record Step(Job job, String activity) {}

    private Step next(Id<Idea> idea) {
        ManagementService jobs = application.getBean(ManagementService.class);
        String decision = application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(FundingDecision.KEY)
                .processInstanceBusinessKey(idea.text())
                .singleResult()
                .getId();
        Job job = jobs.createJobQuery()
                .processInstanceId(decision)
                .messages()
                .listPage(0, 1)
                .get(0);
        return new Step(
                job,
                jobs.createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId());
    }

    private void run(Step step) {
        application.getBean(ManagementService.class).executeJob(step.job().getId());
    }

    /** Whoever comes second finds the job taken away or its token moved, as a node of the engine would. */
    private void postUnlessGone(Step post) {
        try {
            run(post);
        } catch (ProcessEngineException gone) {
            assertThat(gone).isNotNull();
        }
    }

    private Id<Idea> approved(String dollars) {
        Id<Idea> idea = room.proposed(dollars);
        for (int seat = 0; seat < 3; seat++) {
            votes.cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, "As we said."));
        }
        return idea;
    }

    private void isReleased(Id<Idea> idea) {
        assertThat(awards.of(idea).orElseThrow().status()).isEqualTo(AwardStatus.RELEASED);
        assertThat(room.balance("reserved")).isEqualTo(usd("0"));
        assertThat(room.balance("available")).isEqualTo(usd("10000000"));
    }
}
