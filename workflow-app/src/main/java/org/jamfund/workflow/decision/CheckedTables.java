package org.jamfund.workflow.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jamfund.jam.Decision;
import org.jamfund.jam.DecisionTables;
import org.jamfund.jam.PinnedDecision;
import org.springframework.stereotype.Component;

/** Tables as the engine keeps and reads them. */
@Component
class CheckedTables implements DecisionTables {

    private final RepositoryService tables;
    private final TableTrial trial = new TableTrial();

    CheckedTables(RepositoryService tables) {
        this.tables = tables;
    }

    @Override
    public String checked(Decision decision, byte[] file, String field) {
        TableContract contract = TableContract.of(decision);
        TableFile read = TableFile.read(file, field);
        new TableShape(read.model(), decision.code(), contract, field).check();
        trial.ask(decision.code(), read, contract, field);
        return read.xml();
    }

    @Override
    public String file(Decision decision) {
        return file(usual(decision).getId());
    }

    @Override
    public String file(PinnedDecision pinned) {
        return file(pinned.definitionId());
    }

    /** The newest of the product; those of Jams belong to them and are none of it. */
    DecisionDefinition usual(Decision decision) {
        return tables.createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision.code())
                .withoutTenantId()
                .latestVersion()
                .singleResult();
    }

    private String file(String definitionId) {
        try (InputStream file = tables.getDecisionModel(definitionId)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
