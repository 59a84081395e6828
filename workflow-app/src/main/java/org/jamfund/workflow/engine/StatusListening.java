package org.jamfund.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets every drawing the engine reads say where a status is reached. */
@Component
class StatusListening extends AbstractCamundaConfiguration {

    private final ObjectProvider<StatusOfAProcess> statuses;

    StatusListening(ObjectProvider<StatusOfAProcess> statuses) {
        this.statuses = statuses;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        List<BpmnParseListener> listeners =
                new ArrayList<>(Objects.requireNonNullElse(configuration.getCustomPostBPMNParseListeners(), List.of()));
        listeners.add(new StatusParseListener(this::of));
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /** Looked up when a token arrives, because the doors behind it start after the engine. */
    private Optional<StatusOfAProcess> of(String process) {
        return statuses.stream()
                .filter(status -> status.process().equals(process))
                .findFirst();
    }
}
