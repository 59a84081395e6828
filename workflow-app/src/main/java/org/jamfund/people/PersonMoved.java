package org.jamfund.people;

import org.jamfund.kernel.Id;

/** A person works somewhere else now: another organisation, team or manager. */
public record PersonMoved(Id<Person> person) {}
