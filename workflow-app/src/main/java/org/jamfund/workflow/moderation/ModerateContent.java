package org.jamfund.workflow.moderation;

/** The answers of {@code conversation/moderate-content}: keep or remove. */
record ModerateContent(String decision, String reason) {}
