package org.jamfund.review;

import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/**
 * What an expert has to do in a Jam and has done: {@code late} are open seats past their day, {@code lapsed} those taken away
 * unfiled; {@code openElsewhere} are seats in other Jams. {@code capacity} is how many they take on at once, 0 if they did
 * not say.
 */
public record PanelLoad(
        Id<Person> expertId, long open, long filed, long late, long lapsed, long openElsewhere, int capacity) {}
