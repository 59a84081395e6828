package org.jamfund.idea;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** A merged idea stands on its own again. */
public record MergeUndone(Id<Idea> idea, @Nullable Id<Person> by, Reason reason) {}
