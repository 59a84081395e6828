package org.jamfund.project;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.joda.money.Money;

/** A tranche was disbursed by that transfer of the ledger; the bank has not heard of it yet. */
public record TrancheDisbursed(Id<Jam> jam, Id<Project> project, int number, Money amount, long transfer) {}
