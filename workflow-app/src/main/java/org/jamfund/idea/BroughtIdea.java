package org.jamfund.idea;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A project of an imported election: what its file says and no more. External ids are unique in the Jam, titles need not be. */
public record BroughtIdea(
        String externalId,
        String title,
        Money requested,
        @Nullable String topic) {}
