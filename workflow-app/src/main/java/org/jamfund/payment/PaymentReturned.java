package org.jamfund.payment;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;

/** The money of a tranche came back instead of reaching its payee, and why. */
public record PaymentReturned(Id<Idea> idea, int number, Reason reason) {}
