package org.jamfund.load;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.FundingDecision;
import org.jamfund.process.PanelSize;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.process.ReviewOutcome;

/**
 * The engine alone, on the same kind of database with the same drawings, save points, variables and history level. The
 * delegates write the variables the drawing needs and do nothing else.
 */
final class BareEngine implements AutoCloseable {

    static final int SEATS = 2;
    static final int MEMBERS = 3;

    private static final List<String> DRAWINGS = List.of(
            "bpmn/IdeaJourney.bpmn",
            "bpmn/ExpertReview.bpmn",
            "bpmn/FundingDecision.bpmn",
            "bpmn/ProjectDelivery.bpmn",
            "dmn/PanelSize.dmn",
            "dmn/ReviewOutcome.dmn",
            "dmn/ApprovalTier.dmn");

    private final HikariDataSource connections = new HikariDataSource();
    private final ProcessEngine engine;

    /** The same pool as the product's, over a database of its own below {@code home}. */
    BareEngine(Path home) {
        connections.setJdbcUrl("jdbc:h2:file:" + home.resolve("bare")
                + ";MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TIME ZONE=UTC");
        connections.setUsername("sa");
        connections.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(connections);
        configuration.setDatabaseSchemaUpdate("true");
        // numbers drawn from the database would wait for a second connection while holding the first
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory("audit");
        configuration.setHistoryTimeToLive("P365D");
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(delegates());
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        DRAWINGS.forEach(deployment::addClasspathResource);
        deployment.deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    private static Map<Object, Object> delegates() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("ideaOwnerTask", (TaskListener) task -> task.setAssignee("owner"));
        beans.put("seatAssignee", (TaskListener) task -> task.setAssignee("expert"));
        beans.put("boardSeatAssignee", (TaskListener) task -> task.setAssignee("member"));
        beans.put("countersigners", (TaskListener) task -> task.addUserIdentityLink("member", "excluded"));
        beans.put("trancheDeciders", (TaskListener) task -> task.addUserIdentityLink("owner", "excluded"));
        review(beans);
        funding(beans);
        delivery(beans);
        return beans;
    }

    private static void review(Map<Object, Object> beans) {
        beans.put("reviewFacts", (ExecutionListener) execution -> {
            PanelSize.REQUESTED_UNITS.set(execution, 20_000L);
            PanelSize.PANEL_SIZE.set(execution, SEATS);
        });
        beans.put("panelAwaited", (ExecutionListener) execution -> {});
        beans.put("appointPanel", (JavaDelegate) execution -> {
            ExpertReview.FIRST_SEAT.set(execution, 1);
            ExpertReview.ENOUGH_EXPERTS.set(execution, true);
        });
        beans.put("summariseAssessments", (JavaDelegate) execution -> {
            ReviewOutcome.MEAN_SCORE.set(execution, 800);
            ReviewOutcome.SPREAD.set(execution, 100);
            ReviewOutcome.ASSESSMENTS.set(execution, SEATS);
            ReviewOutcome.EXTRA_SEAT.set(execution, false);
            ReviewOutcome.CONCLUDED.set(execution, false);
        });
        beans.put("recordReviewOutcome", (JavaDelegate) execution -> {
            ExpertReview.ROUNDS.set(execution, ExpertReview.ROUNDS.get(execution) + 1);
            ExpertReview.REVISION_DUE_AT.set(execution, "2100-01-01T00:00:00Z");
        });
    }

    private static void funding(Map<Object, Object> beans) {
        beans.put("decideApprovalTier", (JavaDelegate) execution -> {
            FundingDecision.MEMBERS.set(execution, MEMBERS);
            FundingDecision.ENOUGH_MEMBERS.set(execution, true);
            FundingDecision.COUNTERSIGN.set(execution, false);
        });
        beans.put("countFundingVotes", (JavaDelegate) execution -> FundingDecision.APPROVED.set(execution, true));
        beans.put("postAward", (JavaDelegate) execution -> FundingDecision.FUNDING_OUTCOME.set(execution, "funded"));
    }

    private static void delivery(Map<Object, Object> beans) {
        beans.put("openProject", (JavaDelegate) execution -> {});
        beans.put("disburseTranche", (JavaDelegate) execution -> ProjectDelivery.MORE_MILESTONES.set(execution, false));
        beans.put("closeOut", (JavaDelegate) execution -> ProjectDelivery.DELIVERED.set(execution, true));
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
