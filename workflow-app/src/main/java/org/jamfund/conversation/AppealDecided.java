package org.jamfund.conversation;

import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** Another moderator granted or refused an appeal. */
public record AppealDecided(Id<ModerationCase> caseId, boolean granted, Id<Person> by) {}
