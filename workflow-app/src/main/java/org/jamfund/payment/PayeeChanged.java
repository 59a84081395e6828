package org.jamfund.payment;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** An owner gave a payee, the first or another one. The fact says nothing of the account. */
public record PayeeChanged(Id<Idea> idea, Id<Person> by) {}
