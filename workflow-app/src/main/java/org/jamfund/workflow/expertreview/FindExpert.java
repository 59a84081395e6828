package org.jamfund.workflow.expertreview;

/** The answers of {@code review/find-expert}: a username. */
record FindExpert(String expert) {}
