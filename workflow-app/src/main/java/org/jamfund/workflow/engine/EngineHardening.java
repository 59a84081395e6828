package org.jamfund.workflow.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Closes the engine's doors through which data could become code. */
@Component
class EngineHardening extends AbstractCamundaConfiguration {

    private static final int QUERY_RESULTS_LIMIT = 2000;

    private final ListableBeanFactory beans;

    EngineHardening(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setBeans(new DelegateBeans(beans));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setQueryMaxResultsLimit(QUERY_RESULTS_LIMIT);
        configuration.setTaskMetricsEnabled(false);
    }
}
