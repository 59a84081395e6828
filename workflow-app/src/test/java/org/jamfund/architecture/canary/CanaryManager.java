package org.jamfund.architecture.canary;

public interface CanaryManager {}
