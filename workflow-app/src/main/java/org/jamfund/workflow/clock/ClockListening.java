package org.jamfund.workflow.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the response clock into every drawing the engine reads, those that older ideas still follow included. */
@Component
class ClockListening extends AbstractCamundaConfiguration {

    private final ObjectProvider<Comings> comings;

    ClockListening(ObjectProvider<Comings> comings) {
        this.comings = comings;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        List<BpmnParseListener> listeners =
                new ArrayList<>(Objects.requireNonNullElse(configuration.getCustomPostBPMNParseListeners(), List.of()));
        listeners.add(new ClockParseListener(comings::getObject));
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
