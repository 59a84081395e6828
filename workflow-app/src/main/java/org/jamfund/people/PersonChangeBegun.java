package org.jamfund.people;

import org.jamfund.kernel.Id;

/** Roles, workplace or account of that person are about to change: what else must be held is held now, before the person is. */
public record PersonChangeBegun(Id<Person> person) {}
