package org.jamfund.architecture.canary;

import org.camunda.bpm.engine.RuntimeService;

public interface CanaryKnowsTheEngine {
    RuntimeService engine();
}
