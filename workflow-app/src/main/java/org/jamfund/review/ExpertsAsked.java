package org.jamfund.review;

import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** Panels of the Jam were appointed, and these experts sit on one or more of them. In the order of ids. */
public record ExpertsAsked(Id<Jam> jam, List<Id<Person>> experts) {}
