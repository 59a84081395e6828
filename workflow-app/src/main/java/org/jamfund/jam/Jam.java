package org.jamfund.jam;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** A Jam and its rules as they stand; {@code version} counts its changes and is its ETag. */
public record Jam(
        Id<Jam> id,
        String title,
        String purpose,
        String currency,
        JamPhase phase,
        BallotKind ballotKind,
        @Nullable Integer ballotMaxLines,
        @Nullable Integer ballotPoints,
        int shortlistSize,
        int panelSize,
        int quorum,
        int guidelinesVersion,
        boolean imported,
        @Nullable Instant rulesFrozenAt,
        Id<Person> createdBy,
        Instant createdAt,
        int version) {

    public BallotRule ballot() {
        return new BallotRule(ballotKind, ballotMaxLines, ballotPoints);
    }

    public boolean rulesFrozen() {
        return rulesFrozenAt != null;
    }

    /** Its ideas and ballots are not all in yet. */
    public boolean isBeingImported() {
        return imported && phase == JamPhase.DRAFT;
    }

    Jam with(NewJam amended) {
        return new Jam(
                id,
                amended.title(),
                amended.purpose(),
                amended.currency(),
                phase,
                amended.ballot().kind(),
                amended.ballot().maxLines(),
                amended.ballot().points(),
                amended.sizes().shortlist(),
                amended.sizes().panel(),
                amended.sizes().quorum(),
                guidelinesVersion,
                imported,
                rulesFrozenAt,
                createdBy,
                createdAt,
                version);
    }
}
