package org.jamfund.conversation;

import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** The author of a removed item asks another moderator to look again. */
public record ContentAppealed(Id<ModerationCase> caseId, Id<Person> by) {}
