package org.jamfund.funding;

import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;

/** A correction somebody approved took money of a disbursement back to what is committed to the award's project. */
public record DisbursementCorrected(Id<Correction> correction, Id<Award> award, Money amount, Id<Person> by) {}
