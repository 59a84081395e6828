package org.jamfund.jam;

/** The very version of a table by which a Jam decides; {@code own} when the Jam has brought it. */
public record PinnedDecision(String definitionId, int version, boolean own) {}
