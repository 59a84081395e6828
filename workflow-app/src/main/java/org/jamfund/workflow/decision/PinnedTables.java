package org.jamfund.workflow.decision;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jamfund.jam.Decision;
import org.jamfund.jam.Decisions;
import org.jamfund.jam.Jam;
import org.jamfund.jam.PinnedDecision;
import org.jamfund.kernel.Id;
import org.jamfund.process.ExpertReview;
import org.springframework.stereotype.Component;

/**
 * The tables by which each Jam decides. What a Jam has brought is deployed under its own name as tenant: whoever asks
 * the engine for the newest table of the product, as drawings of earlier releases do, never meets the table of a Jam.
 */
@Component
public class PinnedTables {

    private final Decisions decisions;
    private final CheckedTables tables;
    private final RepositoryService repository;
    private final DecisionService engine;

    PinnedTables(Decisions decisions, CheckedTables tables, RepositoryService repository, DecisionService engine) {
        this.decisions = decisions;
        this.tables = tables;
        this.repository = repository;
        this.engine = engine;
    }

    void pin(Id<Jam> jam) {
        Map<Decision, String> brought = decisions.brought(jam);
        if (!brought.isEmpty()) {
            deploy(jam, brought);
        }
        for (Decision decision : Decision.values()) {
            boolean own = brought.containsKey(decision);
            DecisionDefinition pinned = own ? own(jam, decision) : tables.usual(decision);
            decisions.pin(jam, decision, new PinnedDecision(pinned.getId(), pinned.getVersion(), own));
        }
    }

    private Deployment deploy(Id<Jam> jam, Map<Decision, String> brought) {
        DeploymentBuilder deployment =
                repository.createDeployment().name("jam/" + jam.text()).tenantId(jam.text());
        brought.forEach((decision, xml) -> deployment.addString(decision.code() + ".dmn", xml));
        return deployment.deploy();
    }

    private DecisionDefinition own(Id<Jam> jam, Decision decision) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision.code())
                .tenantIdIn(jam.text())
                .latestVersion()
                .singleResult();
    }

    /** The answer of the Jam's table; a question none of its rules answers is a fault of the table. */
    public DmnDecisionRuleResult answer(Id<Jam> jam, Decision decision, VariableMap question) {
        DmnDecisionTableResult answer =
                engine.evaluateDecisionTableById(of(jam, decision).definitionId(), question);
        if (answer.isEmpty()) {
            throw new IllegalStateException(
                    "No rule of " + decision.code() + " of Jam " + jam + " answers " + question);
        }
        return answer.getSingleResult();
    }

    /** The Jam's table, to be asked many questions at once; what none of its rules answers is empty. */
    public Function<VariableMap, DmnDecisionTableResult> table(Id<Jam> jam, Decision decision) {
        String definition = of(jam, decision).definitionId();
        return question -> engine.evaluateDecisionTableById(definition, question);
    }

    /** Tells the drawing by which version of whose table the next decision is made. */
    public void tell(VariableScope token, Id<Jam> jam, Decision decision) {
        PinnedDecision pinned = of(jam, decision);
        ExpertReview.TABLE_VERSION.set(token, pinned.version());
        if (pinned.own()) {
            ExpertReview.TABLE_OWNER.set(token, jam.text());
        } else {
            ExpertReview.TABLE_OWNER.clear(token);
        }
    }

    private PinnedDecision of(Id<Jam> jam, Decision decision) {
        return decisions.pinned(jam, decision).orElseGet(() -> {
            DecisionDefinition usual = tables.usual(decision);
            return new PinnedDecision(usual.getId(), usual.getVersion(), false);
        });
    }
}
