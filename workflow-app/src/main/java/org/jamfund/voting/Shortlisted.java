package org.jamfund.voting;

/** What the rule says of one idea: on the shortlist or not, and the code of the reason. */
public record Shortlisted(boolean shortlisted, String reason) {}
