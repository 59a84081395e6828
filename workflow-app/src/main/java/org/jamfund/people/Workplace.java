package org.jamfund.people;

import org.jamfund.kernel.Whole;
import org.jspecify.annotations.Nullable;

/** Where somebody works and under whom, by username; blank is nowhere and nobody. */
@Whole
public record Workplace(
        @Nullable String organisation,
        @Nullable String team,
        @Nullable String manager) {

    public Workplace {
        organisation = organisation == null || organisation.isBlank() ? null : organisation.strip();
        team = team == null || team.isBlank() ? null : team.strip();
        manager = manager == null || manager.isBlank() ? null : manager.strip();
    }
}
