package org.jamfund.conversation;

import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** A moderator decided to keep or to remove an item. */
public record ContentModerated(Id<ModerationCase> caseId, boolean removed, Id<Person> by) {}
