package org.jamfund.review;

import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * How kindly an expert scores beside others who read the same: above zero kinder, below zero harsher. In hundredths of a
 * point; absent while the expert shares too few readings for it to mean anything.
 */
public record Leniency(
        Id<Person> expert,
        int readings,
        int shared,
        @Nullable Integer hundredths) {}
