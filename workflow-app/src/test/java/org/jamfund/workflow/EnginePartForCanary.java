package org.jamfund.workflow;

/** Something public of the workflow room for a canary to depend on. */
public interface EnginePartForCanary {}
