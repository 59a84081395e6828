package org.jamfund.architecture.canary;

import java.util.Map;

public interface CanaryWithUntypedMap {

    Map<String, Object> anything();
}
