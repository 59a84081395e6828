package org.jamfund.election;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A row of PROJECTS. Ids are text even where they look like numbers; the cost is more than nothing. */
public record PbProject(
        String id, String name, Money cost, @Nullable String category) {}
