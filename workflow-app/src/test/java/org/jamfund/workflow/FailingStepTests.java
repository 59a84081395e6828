package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jamfund.funding.AwardPosted;
import org.jamfund.funding.AwardStatus;
import org.jamfund.funding.Awards;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVoteCast;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaReached;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Verification;
import org.jamfund.process.FundingDecision;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Breach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One step is one transaction: where it breaks off, rows, money and token are as before, and it can be done again. */
@JamfundTest
class FailingStepTests {

    private static final int TRIES = 5;
    private static final String POST_AWARD = "Activity_PostAward";

    private final ApplicationContext application;
    private final Breach before;
    private final Breach after;
    private final ManagementService jobs;
    private final FundingVotes votes;
    private final BoardRoom room;
    private Id<Idea> idea = Id.fresh();

    FailingStepTests(
            @Autowired ApplicationContext application,
            @Autowired Breach.BeforeTheToken before,
            @Autowired Breach.AfterTheToken after) {
        this.application = application;
        this.before = before;
        this.after = after;
        this.jobs = application.getBean(ManagementService.class);
        this.votes = application.getBean(FundingVotes.class);
        this.room = new BoardRoom(application, 5);
    }

    @BeforeEach
    void anIdeaIsBeforeTheBoard() {
        idea = room.proposed("900000");
    }

    @AfterEach
    void theBooksVerify() {
        before.close();
        after.close();
        assertThat(application.getBean(Verification.class).run().checks())
                .allSatisfy(check -> assertThat(check.ok()).as(check.toString()).isTrue());
    }

    @Test
    void anAnswerThatBreaksOffLeavesNeitherRowNorToken() {
        for (Breach breach : List.of(before, after)) {
            breach.breaksOff(FundingVoteCast.class, () -> approves(0));
            assertThat(voted()).isZero();
            assertThat(openVotes()).isEqualTo(5);
        }
        approves(0);
        assertThat(voted()).isEqualTo(1);
        assertThat(openVotes()).isEqualTo(4);
    }

    @Test
    void aWithdrawalThatBreaksOffLeavesTheIdeaBeforeTheBoard() {
        Ideas ideas = application.getBean(Ideas.class);
        after.breaksOff(IdeaReached.class, () -> ideas.withdraw(room.owner(), idea, Reason.said("We moved.")));
        assertThat(ideas.get(idea).status()).isEqualTo(IdeaStatus.PROPOSED);
        assertThat(openVotes()).isEqualTo(5);
        assertThat(room.balance("reserved")).isEqualTo(usd("900000"));
        ideas.withdraw(room.owner(), idea, Reason.said("We moved."));
        room.runJobs(idea);
        assertThat(room.balance("reserved")).isEqualTo(usd("0"));
    }

    @Test
    void aFailingStepIsTriedAgainThenReportedOnceAndResumedWithOneEffect() {
        for (int seat = 0; seat < 3; seat++) {
            approves(seat);
        }
        while (!POST_AWARD.equals(activityOf(job()))) {
            jobs.executeJob(job().getId());
        }
        before.openAt(AwardPosted.class);
        int tries = 0;
        while (incidents().isEmpty()) {
            Job job = job();
            assertThatThrownBy(() -> jobs.executeJob(job.getId())).hasMessageContaining("broken off");
            tries++;
            assertThat(statusOfTheAward()).isEqualTo(AwardStatus.APPROVED);
            assertThat(room.balance("committed")).isEqualTo(usd("0"));
            waitsAMinuteUnlessItWasTheLast(tries);
        }
        assertThat(tries).isEqualTo(TRIES);
        assertThat(incidents())
                .hasSize(1)
                .allSatisfy(incident -> assertThat(incident.getActivityId()).isEqualTo(POST_AWARD));

        before.close();
        jobs.setJobRetries(job().getId(), 1);
        room.runJobs(idea);
        assertThat(incidents()).isEmpty();
        assertThat(statusOfTheAward()).isEqualTo(AwardStatus.AWARDED);
        assertThat(room.balance("committed")).isEqualTo(usd("900000"));
        assertThat(application.getBean(Ideas.class).get(idea).status()).isEqualTo(IdeaStatus.IN_DELIVERY);
    }

    private void waitsAMinuteUnlessItWasTheLast(int tries) {
        assertThat(job().getRetries()).isEqualTo(TRIES - tries);
        if (tries < TRIES) {
            assertThat(job().getDuedate().toInstant())
                    .isAfter(application.getBean(MutableClock.class).instant().plusSeconds(45));
        }
    }

    private void approves(int seat) {
        votes.cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, "Seen."));
    }

    private long voted() {
        return votes.seats(idea).stream().filter(seat -> seat.vote() != null).count();
    }

    private long openVotes() {
        return application
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(idea.text())
                .taskDefinitionKey(FundingDecision.VOTE_ON_FUNDING)
                .count();
    }

    /** The caller of a process reports what it calls too, with the same cause. */
    private List<Incident> incidents() {
        return application.getBean(RuntimeService.class).createIncidentQuery().list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
    }

    private Job job() {
        return jobs.createJobQuery()
                .processInstanceId(decision().getId())
                .messages()
                .listPage(0, 1)
                .get(0);
    }

    private String activityOf(Job job) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private ProcessInstance decision() {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(FundingDecision.KEY)
                .processInstanceBusinessKey(idea.text())
                .singleResult();
    }

    private AwardStatus statusOfTheAward() {
        return application.getBean(Awards.class).of(idea).orElseThrow().status();
    }
}
