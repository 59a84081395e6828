package org.jamfund.election;

/** What the organiser of an election wrote about it, under the file's own name for it. */
public record MetaEntry(String name, String content) {}
