package org.jamfund.project;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/** A tranche that the bank had sent back was paid again: this money does not return to the envelope. */
public record PaidAgain(Id<Jam> jam) {}
