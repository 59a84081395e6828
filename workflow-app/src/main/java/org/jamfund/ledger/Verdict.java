package org.jamfund.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verification found, as of the last transfer it saw, and up to which seal it has proven the past. */
public record Verdict(long asOf, Instant checkedAt, Seal proven, List<Check> checks) {

    /** One rule; the detail says what broke it. */
    public record Check(String name, boolean ok, @Nullable String detail) {}

    public Verdict {
        checks = List.copyOf(checks);
    }

    public boolean ok() {
        return checks.stream().allMatch(Check::ok);
    }

    public List<Check> broken() {
        return checks.stream().filter(check -> !check.ok()).toList();
    }
}
