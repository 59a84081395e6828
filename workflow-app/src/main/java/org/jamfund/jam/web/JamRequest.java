package org.jamfund.jam.web;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.BallotRule;
import org.jamfund.jam.JamPatch;
import org.jamfund.jam.JamSizes;
import org.jamfund.jam.NewJam;
import org.jamfund.jam.Scorecard;
import org.jamfund.jam.WindowPatch;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.people.Audience;
import org.jspecify.annotations.Nullable;

/** A Jam as it is sent: whole to draft one, in part to change one. */
record JamRequest(
        @Nullable String title,
        @Nullable String purpose,
        @Nullable List<@NotNull String> topics,
        @Nullable Set<@NotNull Audience> audiences,
        @Nullable String currency,
        @Valid @Nullable BallotRequest ballot,

        @Schema(
                implementation = Object.class,
                description =
                        "By phase (ideation, voting, review): opensAt and closesAt; or a list of these with name. Null is by hand,"
                                + " what a change leaves out stays.")
        @JsonDeserialize(using = CalendarReader.class)
        @Nullable
        List<WindowPatch> phases,

        @Valid @Nullable SizeRequest shortlist,
        @Valid @Nullable SizeRequest panel,
        @Nullable Integer quorum,
        @Valid @Nullable ScorecardBody scorecard) {

    record BallotRequest(
            @NotNull BallotKind kind,
            @Nullable Integer maxLines,
            @Nullable Integer points) {

        BallotRule toRule() {
            return new BallotRule(kind, maxLines, points);
        }
    }

    record SizeRequest(@NotNull Integer size) {}

    private static final BallotRule ANY_NUMBER_OF_IDEAS = new BallotRule(BallotKind.APPROVAL, null, null);

    JamPatch toPatch() {
        return new JamPatch(
                title,
                purpose,
                topics,
                audiences,
                currency,
                ballot == null ? null : ballot.toRule(),
                phases,
                size(shortlist),
                size(panel),
                quorum,
                scorecard == null ? null : scorecard.scorecard());
    }

    NewJam toNewJam() {
        List<FieldError> missing = new ArrayList<>();
        NewJam jam = new NewJam(
                needed("title", title, missing),
                needed("purpose", purpose, missing),
                or(topics, List.of()),
                or(audiences, Set.of()),
                needed("currency", currency, missing),
                ballot == null ? ANY_NUMBER_OF_IDEAS : ballot.toRule(),
                or(phases, List.<WindowPatch>of()).stream()
                        .map(WindowPatch::alone)
                        .toList(),
                new JamSizes(
                        or(size(shortlist), JamSizes.USUAL.shortlist()),
                        or(size(panel), JamSizes.USUAL.panel()),
                        or(quorum, JamSizes.USUAL.quorum())),
                scorecard == null ? Scorecard.USUAL : scorecard.scorecard());
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
        return jam;
    }

    private static String needed(String field, @Nullable String text, List<FieldError> missing) {
        if (text == null) {
            missing.add(FieldError.of(field, "required"));
        }
        return or(text, "");
    }

    private static @Nullable Integer size(@Nullable SizeRequest request) {
        return request == null ? null : request.size();
    }

    private static <T> T or(@Nullable T sent, T usual) {
        return Objects.requireNonNullElse(sent, usual);
    }
}
