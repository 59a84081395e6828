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

    private static final int FIRST_GUIDELINES = 1;

    static Jam drafted(NewJam newJam, boolean imported, Id<Person> by, Instant at) {
        return new Jam(
                Id.fresh(),
                newJam.title(),
                newJam.purpose(),
                newJam.currency(),
                JamPhase.DRAFT,
                newJam.ballot().kind(),
                newJam.ballot().maxLines(),
                newJam.ballot().points(),
                newJam.sizes().shortlist(),
                newJam.sizes().panel(),
                newJam.sizes().quorum(),
                FIRST_GUIDELINES,
                imported,
                null,
                by,
                at,
                0);
    }

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
