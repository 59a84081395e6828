package org.jamfund.payment;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/**
 * An owner gave a payee, the first one or another; unread is one that finance has not approved though it approved a payment
 * of the project before. The fact says nothing of the account.
 */
public record PayeeChanged(Id<Idea> idea, Id<Person> by, boolean first, boolean unread) {}
