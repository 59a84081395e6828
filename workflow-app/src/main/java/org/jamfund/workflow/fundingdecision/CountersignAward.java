package org.jamfund.workflow.fundingdecision;

/** The answers of {@code funding/countersign-award}: yes or no. */
record CountersignAward(String countersign, String reason) {}
