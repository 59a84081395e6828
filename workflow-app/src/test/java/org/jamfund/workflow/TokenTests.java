package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaReached;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.IdeaText;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refused;
import org.jamfund.people.SignIns;
import org.jamfund.process.FundingDecision;
import org.jamfund.process.IdeaJourney;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.test.annotation.DirtiesContext;

/** The token is the only thing that moves an idea: drawn otherwise it goes otherwise, and both are written or neither. */
@JamfundTest
@Import(TokenTests.Saboteur.class)
@DirtiesContext
class TokenTests {

    /** Fails, when told to, after an idea's status is written and before its token has come to rest. */
    @Component
    static class Saboteur {

        private @Nullable Id<Jam> target;

        @EventListener
        void on(IdeaReached fact) {
            if (fact.jam().equals(target)) {
                throw new IllegalStateException("sabotage");
            }
        }
    }

    private final Cast cast;

    TokenTests(@Autowired Cast cast) {
        this.cast = cast;
    }

    @Test
    void aChangedDrawingMakesIdeasGoAnotherWay(@Autowired RepositoryService repository) throws IOException {
        Deployment changed = deployed(
                repository,
                "sourceRef=\"Event_IdeaShortlisted\" targetRef=\"Activity_ExpertReview\"",
                "sourceRef=\"Event_IdeaShortlisted\" targetRef=\"Event_ProjectCancelled\"");
        try {
            Jam jam = cast.aJamAcceptingIdeas();
            Id<Idea> idea = cast.submits(cast.aMemberOf(jam), jam, "20000.00");
            cast.theCrowdVotesFor(jam, List.of(idea));
            assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.CANCELLED);
        } finally {
            repository.deleteDeployment(changed.getId(), true);
        }
    }

    @Test
    void aCommandThatFailsLeavesNeitherRowNorToken(
            @Autowired Saboteur saboteur,
            @Autowired Ideas ideas,
            @Autowired JdbcTemplate rows,
            @Autowired RuntimeService runtime) {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        saboteur.target = jam.id();
        IdeaText text =
                new IdeaText("A tree", "Heat", "Shade", Amounts.ofMinor(100, "USD"), null, List.of(), null, List.of());
        assertThatThrownBy(() -> ideas.submit(owner.actor(), jam.id(), text)).hasMessageContaining("sabotage");
        saboteur.target = null;

        assertThat(rows.queryForObject(
                        "select count(*) from ideas where jam_id = ?",
                        Integer.class,
                        jam.id().value()))
                .isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(IdeaJourney.KEY)
                        .variableValueEquals(IdeaJourney.JAM.name(), jam.id().text())
                        .count())
                .isZero();
    }

    @Test
    void membersWhoVoteAtOnceAreAllCounted(@Autowired FundingVotes votes, @Autowired SignIns signIns) throws Exception {
        Jam jam = cast.aJamAcceptingIdeas();
        cast.aJamAcceptingIdeas();
        Id<Idea> idea = cast.submits(cast.aMemberOf(jam), jam, "20000.00");
        cast.theCrowdVotesFor(jam, List.of(idea));
        cast.theExpertsScore(idea, 8);
        cast.theBoardAdopts(jam);
        List<Callable<Boolean>> members = cast.openTasks(FundingDecision.VOTE_ON_FUNDING, idea).stream()
                .map(Task::getAssignee)
                .<Callable<Boolean>>map(member -> () -> {
                    try {
                        votes.cast(
                                signIns.actor(Id.of(member)).orElseThrow(),
                                idea,
                                new BoardVote(Vote.APPROVE, null, "Yes"));
                        return true;
                    } catch (Refused decidedBefore) {
                        return false;
                    }
                })
                .toList();
        assertThat(members).hasSizeGreaterThan(1);
        assertThat(atOnce(members)).contains(true);
        cast.nothingIsLeftToDo();
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.IN_DELIVERY);
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> members) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(members.size());
        try {
            List<Future<Boolean>> answers = threads.invokeAll(members);
            List<Boolean> counted = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                counted.add(answer.get());
            }
            return counted;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Deployment deployed(RepositoryService repository, String drawn, String instead) throws IOException {
        String id = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(IdeaJourney.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        try (var model = repository.getProcessModel(id)) {
            String bpmn = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(bpmn).contains(drawn);
            return repository
                    .createDeployment()
                    .addString("Changed.bpmn", bpmn.replace(drawn, instead))
                    .deploy();
        }
    }
}
