package org.jamfund.funding;

/** Somebody proposed a correction, decided on it or withdrew it: here it is as it stands now. */
public record CorrectionChanged(Correction correction) {}
