package org.jamfund.voting;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/** How many casts a Jam has had, and how many of them the live counts know. */
record CountMark(Id<Jam> jamId, long counted, long casts) {}
