package org.jamfund.funding;

/** A limit or threshold under the file's own name, as it is written there, and what applies it. */
public record FileStatement(String name, String content, FileRule appliedBy) {}
