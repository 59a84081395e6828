package org.jamfund.funding;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/** Money that was reserved or committed is available again in the Jam's envelope. */
public record MoneyReturned(Id<Jam> jam) {}
