package org.jamfund.jam;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** By which table a Jam decides; what belongs to a table of its own is absent for the product's, the pin before the announcement. */
public record JamDecision(
        Decision name,
        @Nullable String digest,
        @Nullable Id<Person> broughtBy,
        @Nullable Instant broughtAt,
        @Nullable String definitionId,
        @Nullable Integer version,
        @Nullable Instant pinnedAt) {

    static JamDecision usual(Decision name) {
        return new JamDecision(name, null, null, null, null, null, null);
    }

    public boolean own() {
        return digest != null;
    }

    public boolean pinned() {
        return pinnedAt != null;
    }

    @Nullable
    PinnedDecision pin() {
        return definitionId == null || version == null ? null : new PinnedDecision(definitionId, version, own());
    }
}
