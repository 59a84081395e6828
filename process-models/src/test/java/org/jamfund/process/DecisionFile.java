package org.jamfund.process;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A decision as its file has it. */
record DecisionFile(String key, DmnModelInstance model) {

    static List<DecisionFile> all() {
        return List.of(Shortlisting.KEY, PanelSize.KEY, ReviewOutcome.KEY, ApprovalTier.KEY).stream()
                .map(key -> new DecisionFile(
                        key, Dmn.readModelFromStream(DecisionFile.class.getResourceAsStream("/dmn/" + key + ".dmn"))))
                .toList();
    }

    static List<String> allRules() {
        return all().stream()
                .flatMap(table -> table.every(Rule.class).stream())
                .map(Rule::getId)
                .toList();
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Decision decision() {
        return every(Decision.class).iterator().next();
    }
}
