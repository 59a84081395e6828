package org.jamfund.funding;

import org.jspecify.annotations.Nullable;

/** What a topic had to get at least, and could get at most; minor units, one of them may be absent. */
public record AllocationQuota(
        String topic, @Nullable Long floorMinor, @Nullable Long capMinor) {}
