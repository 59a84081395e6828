package org.jamfund.workflow.fundingdecision;

/** The answers of {@code funding/appoint-substitutes}: a username. */
record AppointSubstitutes(String member) {}
