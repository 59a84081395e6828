package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.FundingDecision;
import org.jamfund.process.IdeaJourney;
import org.jamfund.process.ProjectDelivery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What an idea comes by on its way can be translated: each label is a text, in English the drawing's own words. */
class LabelsTests {

    @ParameterizedTest
    @ValueSource(strings = {IdeaJourney.KEY, ExpertReview.KEY, FundingDecision.KEY, ProjectDelivery.KEY})
    void everyLabelIsATextInTheDrawingsOwnWords(String process) throws IOException {
        Map<String, String> drawn = labels(process);
        Properties texts = PropertiesLoaderUtils.loadAllProperties("messages/drawings.properties");
        assertThat(drawn).isNotEmpty();
        drawn.forEach((element, label) -> assertThat(texts.getProperty("drawing." + process + "." + element))
                .as("%s in %s", element, process)
                .isEqualTo(label));
    }

    private static Map<String, String> labels(String process) throws IOException {
        try (InputStream file = LabelsTests.class.getResourceAsStream("/bpmn/" + process + ".bpmn")) {
            BpmnModelInstance drawing = Bpmn.readModelFromStream(Objects.requireNonNull(file));
            Map<String, String> labels = new TreeMap<>();
            drawing.getModelElementsByType(FlowNode.class).forEach(node -> put(labels, node, node.getName()));
            drawing.getModelElementsByType(Lane.class).forEach(lane -> put(labels, lane, lane.getName()));
            return labels;
        }
    }

    private static void put(Map<String, String> labels, BaseElement element, String label) {
        if (label != null) {
            labels.put(element.getId(), label);
        }
    }
}
