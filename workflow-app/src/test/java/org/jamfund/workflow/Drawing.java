package org.jamfund.workflow;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One deployed drawing as tests look at it. */
record Drawing(String key, BpmnModelInstance model) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static List<Drawing> latestOf(RepositoryService repository) {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> of(definition, repository))
                .toList();
    }

    private static Drawing of(ProcessDefinition definition, RepositoryService repository) {
        return new Drawing(definition.getKey(), repository.getBpmnModelInstance(definition.getId()));
    }

    <E extends ModelElementInstance> Stream<E> elements(Class<E> type) {
        return model.getModelElementsByType(type).stream();
    }

    /** The delegate expressions on the element itself and on its listeners. */
    static Set<String> expressions(BaseElement element) {
        Set<String> found = new TreeSet<>();
        collect(element.getDomElement(), found);
        if (element.getExtensionElements() != null) {
            element.getExtensionElements()
                    .getElements()
                    .forEach(extension -> collect(extension.getDomElement(), found));
        }
        return found;
    }

    private static void collect(DomElement element, Set<String> found) {
        String expression = element.getAttribute(CAMUNDA, "delegateExpression");
        if (expression == null) {
            expression = element.getAttribute("delegateExpression");
        }
        if (expression != null) {
            found.add(expression);
        }
    }
}
