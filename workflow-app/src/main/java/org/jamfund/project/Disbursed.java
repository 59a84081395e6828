package org.jamfund.project;

/** The tranche just paid, by the number of its milestone, and whether further ones follow. */
public record Disbursed(int number, boolean more) {}
