package org.jamfund.architecture.canary;

import org.jamfund.workflow.EnginePartForCanary;

public interface CanaryKnowsWorkflow {
    EnginePartForCanary part();
}
