package org.jamfund.architecture.canary;

import org.springframework.beans.factory.annotation.Autowired;

public class CanaryWithInjectedField {
    @Autowired
    CanaryManager other;
}
