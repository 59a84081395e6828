package org.jamfund.architecture.canary;

import org.springframework.http.HttpStatus;

public interface CanaryKnowsTheWeb {

    HttpStatus status();
}
