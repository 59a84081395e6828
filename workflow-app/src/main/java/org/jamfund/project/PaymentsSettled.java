package org.jamfund.project;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/** The bank has paid what it was sent, or what came back is paid again: the Jam waits for that no longer. */
public record PaymentsSettled(Id<Jam> jam) {}
