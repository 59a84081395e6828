package org.jamfund.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A drawing as its file has it: the text and the model read from it. */
record Drawing(String key, String xml, BpmnModelInstance model) {

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final List<Drawing> ALL = List.of(
            load(JamRound.KEY),
            load(IdeaJourney.KEY),
            load(Moderation.KEY),
            load(ExpertReview.KEY),
            load(FundingDecision.KEY),
            load(ProjectDelivery.KEY));

    static List<Drawing> all() {
        return ALL;
    }

    static Drawing of(String key) {
        return ALL.stream().filter(each -> each.key.equals(key)).findFirst().orElseThrow();
    }

    static Drawing read(String key, String xml) {
        InputStream bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return new Drawing(key, xml, Bpmn.readModelFromStream(bytes));
    }

    private static Drawing load(String key) {
        try (InputStream file = Drawing.class.getResourceAsStream("/bpmn/" + key + ".bpmn")) {
            return read(key, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The same drawing with one passage changed, to see a rule object. */
    Drawing with(String passage, String instead) {
        if (!xml.contains(passage)) {
            throw new IllegalArgumentException(key + " does not contain " + passage);
        }
        return read(key, xml.replace(passage, instead));
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Process process() {
        return every(Process.class).iterator().next();
    }

    Set<String> delegates() {
        Set<String> names = new TreeSet<>();
        DELEGATE.matcher(xml).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    Optional<String> status(String element) {
        return statuses(model.getModelElementById(element)).stream().findFirst();
    }

    static List<String> statuses(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return List.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "status".equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .toList();
    }
}
