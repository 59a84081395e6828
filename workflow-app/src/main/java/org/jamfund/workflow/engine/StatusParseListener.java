package org.jamfund.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Gives every element with the property {@code status} a listener that tells {@link StatusOfAProcess} when a token arrives. */
final class StatusParseListener extends AbstractBpmnParseListener {

    private static final String STATUS = "status";

    private final Function<String, Optional<StatusOfAProcess>> statuses;

    StatusParseListener(Function<String, Optional<StatusOfAProcess>> statuses) {
        this.statuses = statuses;
    }

    @Override
    public void parseProcess(Element drawing, ProcessDefinitionEntity process) {
        Map<String, String> drawn = new HashMap<>();
        collect(drawing, drawn);
        drawn.forEach((element, status) -> listen(process.findActivity(element), process.getKey(), status));
    }

    private void listen(ActivityImpl element, String process, String status) {
        element.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) token -> statuses.apply(process)
                .orElseThrow(() -> new IllegalStateException(process + " has statuses nobody writes"))
                .reached(token, status));
    }

    private static void collect(Element parent, Map<String, String> drawn) {
        for (Element element : parent.elements()) {
            String status = statusOf(element);
            if (status != null) {
                drawn.put(element.attribute("id"), status);
            }
            collect(element, drawn);
        }
    }

    private static @Nullable String statusOf(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        return properties == null
                ? null
                : properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                        .filter(property -> STATUS.equals(property.attribute("name")))
                        .map(property -> property.attribute("value"))
                        .findFirst()
                        .orElse(null);
    }
}
