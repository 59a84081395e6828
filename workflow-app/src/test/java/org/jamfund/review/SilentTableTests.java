package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.jamfund.jam.Decision;
import org.jamfund.jam.Decisions;
import org.jamfund.jam.Jam;
import org.jamfund.jam.PinnedDecision;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table that says nothing, or the same for ever, in spite of all checks: the review stands still, and operators see why. */
@JamfundTest
class SilentTableTests {

    private static final Map<String, Integer> SCORES = Map.of("impact", 9, "feasibility", 9, "originality", 9);

    private final PanelScene scene;
    private final Assessments assessments;
    private final Decisions decisions;
    private final RepositoryService repository;
    private final ManagementService jobs;
    private final JdbcTemplate sql;
    private Id<Jam> jam;
    private Round round;
    private List<Actor> experts;

    @Autowired
    SilentTableTests(ApplicationContext application, Assessments assessments, Decisions decisions) {
        this.scene = new PanelScene(application);
        this.assessments = assessments;
        this.decisions = decisions;
        this.repository = application.getBean(RepositoryService.class);
        this.jobs = application.getBean(ManagementService.class);
        this.sql = application.getBean(JdbcTemplate.class);
    }

    @BeforeEach
    void anIdeaToBeReadByOneOfTwo() {
        scene.withoutExperts();
        jam = scene.jam();
        scene.panelSize(jam, 1);
        round = new Round(scene.idea(jam), 1);
        experts = List.of(scene.somebody(Role.EXPERT), scene.somebody(Role.EXPERT));
    }

    @Test
    void aTableWithoutAnAnswerDecidesNothing() throws IOException {
        decidesBy(usual().replace("<text></text>", "<text>&lt; 0</text>"));
        scene.beginReview(round.idea());
        file(0);
        assertThatThrownBy(() -> scene.runJobs(round.idea())).hasStackTraceContaining("reviewOutcome");
        List<Job> failed = jobs.createJobQuery().withException().list();
        assertThat(failed)
                .anySatisfy(job -> assertThat(job.getExceptionMessage()).contains("reviewOutcome"));
    }

    @Test
    void aTableThatAsksForReadersWithoutEndIsStopped() throws IOException {
        decidesBy(usual().replace("<text>\"recommended\"</text>", "<text>\"third-reader\"</text>"));
        scene.beginReview(round.idea());
        file(0);
        scene.runJobs(round.idea());
        file(1);
        assertThatThrownBy(() -> scene.runJobs(round.idea())).hasStackTraceContaining("One more reader has been asked");
        assertThat(scene.expertsOf(round)).hasSize(2);
    }

    private void file(int seat) {
        Id<Person> seated = scene.expertsOf(round).get(seat);
        Actor expert = experts.stream()
                .filter(one -> one.id().equals(seated))
                .findFirst()
                .orElseThrow();
        assessments.file(expert, round.idea(), new NewAssessment(SCORES, Recommendation.RECOMMENDED, "Good"));
    }

    private void decidesBy(String table) {
        repository
                .createDeployment()
                .tenantId(jam.text())
                .addString("ReviewOutcome.dmn", table)
                .deploy();
        DecisionDefinition own = repository
                .createDecisionDefinitionQuery()
                .tenantIdIn(jam.text())
                .singleResult();
        sql.update(
                "insert into jam_decisions (jam_id, name, file, digest, brought_by, brought_at)"
                        + " values (?, 'ReviewOutcome', ?, 'unchecked', ?, now(6))",
                jam.value(),
                table,
                experts.get(0).id().value());
        decisions.pin(jam, Decision.REVIEW_OUTCOME, new PinnedDecision(own.getId(), own.getVersion(), true));
    }

    private static String usual() throws IOException {
        try (var file = SilentTableTests.class.getResourceAsStream("/dmn/ReviewOutcome.dmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
