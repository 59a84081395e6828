package org.jamfund.jam.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jamfund.jam.Criterion;
import org.jamfund.jam.Scale;
import org.jamfund.jam.Scorecard;
import org.jspecify.annotations.Nullable;

/** A scorecard as it is sent and answered: a criterion weighs 1 and is scored from 0 to 10 unless it says otherwise. */
record ScorecardBody(@NotNull @Valid List<@NotNull @Valid CriterionBody> criteria) {

    private static final int USUAL_MAX = 10;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CriterionBody(
            @NotNull String code,
            @NotNull String name,
            @Nullable String description,
            @Nullable Integer weight,
            @Valid @Nullable ScaleBody scale) {

        static CriterionBody of(Criterion criterion) {
            return new CriterionBody(
                    criterion.code(),
                    criterion.name(),
                    criterion.description(),
                    criterion.weight(),
                    ScaleBody.of(criterion.scale()));
        }

        Criterion criterion() {
            return new Criterion(
                    code,
                    name,
                    description,
                    Objects.requireNonNullElse(weight, 1),
                    scale == null ? new Scale(0, USUAL_MAX, List.of()) : scale.scale());
        }
    }

    record ScaleBody(
            @NotNull Integer min,
            @NotNull Integer max,
            @Valid @Nullable List<@NotNull @Valid AnchorBody> anchors) {

        static ScaleBody of(Scale scale) {
            return new ScaleBody(
                    scale.min(),
                    scale.max(),
                    scale.anchors().stream()
                            .map(anchor -> new AnchorBody(anchor.score(), anchor.words()))
                            .toList());
        }

        Scale scale() {
            List<AnchorBody> said = anchors == null ? List.of() : anchors;
            return new Scale(
                    min,
                    max,
                    said.stream()
                            .map(anchor -> new Scale.Anchor(anchor.score(), anchor.words()))
                            .toList());
        }
    }

    record AnchorBody(@NotNull Integer score, @NotNull String words) {}

    static ScorecardBody of(Scorecard scorecard) {
        return new ScorecardBody(
                scorecard.criteria().stream().map(CriterionBody::of).toList());
    }

    Scorecard scorecard() {
        return new Scorecard(criteria.stream().map(CriterionBody::criterion).toList());
    }
}
