package org.jamfund.idea;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** An idea is put before the Jam, for the first time or again after a granted appeal; its journey starts. */
public record IdeaSubmitted(Id<Idea> idea, Id<Jam> jam, Id<Person> by) {}
