package org.jamfund.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.review.Assessment;
import org.jamfund.review.AssessmentSheet;
import org.jamfund.review.Assessments;
import org.jamfund.review.Calibrations;
import org.jamfund.review.Reading;
import org.jamfund.review.Readings;
import org.jamfund.review.RoundFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ideas/{idea}/assessments")
class AssessmentsApi {

    private final Assessments assessments;
    private final Readings readings;
    private final Calibrations calibrations;
    private final People people;

    AssessmentsApi(Assessments assessments, Readings readings, Calibrations calibrations, People people) {
        this.assessments = assessments;
        this.readings = readings;
        this.calibrations = calibrations;
        this.people = people;
    }

    /** Either an assessment or, when {@code conflict} says something, the reason not to make one. */
    record Answer(
            @Nullable Map<String, @Nullable BigDecimal> scores,
            @Nullable String recommendation,
            @Nullable String comment,
            @Nullable String boardComment,
            @Nullable String conflict) {

        AssessmentSheet sheet() {
            return new AssessmentSheet(scores == null ? Map.of() : scores, recommendation, comment, boardComment);
        }
    }

    record Declared(String conflict) {}

    /** How far a round is; its figures, from 0 to 10, are absent while they may not be known. */
    record RoundShown(
            int round,
            int seats,
            int filed,
            int open,
            boolean blind,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal spread,
            @Nullable BigDecimal calibratedMean) {

        static RoundShown of(RoundFigures figures) {
            return new RoundShown(
                    figures.count().round(),
                    figures.count().seats(),
                    figures.count().filed(),
                    figures.count().open(),
                    figures.count().blind(),
                    points(figures.mean()),
                    points(figures.spread()),
                    points(figures.calibratedMean()));
        }

        static @Nullable BigDecimal points(@Nullable Integer hundredths) {
            return hundredths == null ? null : BigDecimal.valueOf(hundredths, 2);
        }
    }

    /** All there is for the reader, which is never more than a few rounds of a panel: no further page. */
    record Listed(
            List<AssessmentShown> items,
            @JsonInclude @Nullable String next,
            List<RoundShown> rounds) {}

    @Operation(summary = "The assessments of an idea that I may read, and how far each round is")
    @GetMapping
    Listed list(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        Reading reading = readings.of(by, idea);
        Scorecard scorecard = assessments.scorecard(by, idea);
        Map<Id<Person>, Person> experts = people.named(reading.assessments().stream()
                .map(Assessment::expertId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Listed(
                reading.assessments().stream()
                        .map(assessment -> AssessmentShown.of(assessment, scorecard, experts))
                        .toList(),
                null,
                calibrations.beside(by, idea).rounds(reading).stream()
                        .map(RoundShown::of)
                        .toList());
    }

    /** The assessment as filed, or the conflict as declared. */
    @Operation(summary = "Files my assessment, or declares a conflict of interest")
    @Only(Role.EXPERT)
    @PutMapping("/me")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {AssessmentShown.class, Declared.class})))
    Object answer(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @RequestBody Answer answer) {
        String conflict = answer.conflict();
        if (conflict != null && !conflict.isBlank()) {
            assessments.declareConflict(by, idea, conflict);
            return new Declared(conflict);
        }
        Scorecard scorecard = assessments.scorecard(by, idea);
        Assessment filed = assessments.file(by, idea, answer.sheet().complete(scorecard));
        return AssessmentShown.of(filed, scorecard, people.named(List.of(by.id())));
    }
}
