package org.jamfund.workflow.moderation;

/** The answers of {@code conversation/decide-appeal}: grant or refuse. */
record DecideAppeal(String decision, String reason) {}
