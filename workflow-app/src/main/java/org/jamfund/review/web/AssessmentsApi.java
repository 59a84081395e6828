package org.jamfund.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.review.Assessment;
import org.jamfund.review.Assessments;
import org.jamfund.review.Criterion;
import org.jamfund.review.NewAssessment;
import org.jamfund.review.Recommendation;
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
    private final People people;

    AssessmentsApi(Assessments assessments, People people) {
        this.assessments = assessments;
        this.people = people;
    }

    /** Either an assessment or, when {@code conflict} says something, the reason not to make one. */
    record Answer(
            @Nullable Map<String, @Nullable BigDecimal> scores,
            @Nullable String recommendation,
            @Nullable String comment,
            @Nullable String conflict) {

        NewAssessment assessment() {
            return NewAssessment.of(scores == null ? Map.of() : scores, recommendation, comment);
        }
    }

    record Declared(String conflict) {}

    record Shown(
            int round,
            @Nullable String expert,
            Map<String, Integer> scores,
            Recommendation recommendation,
            String comment,
            Instant filedAt) {

        static Shown of(Assessment assessment, Map<Id<Person>, Person> experts) {
            Map<String, Integer> scores = new LinkedHashMap<>();
            Arrays.stream(Criterion.values())
                    .forEach(criterion ->
                            scores.put(criterion.code(), assessment.scores().get(criterion)));
            Person expert = assessment.expertId() == null ? null : experts.get(assessment.expertId());
            return new Shown(
                    assessment.round(),
                    expert == null ? null : expert.username(),
                    scores,
                    assessment.recommendation(),
                    assessment.comment(),
                    assessment.filedAt());
        }
    }

    @Operation(summary = "The assessments of an idea that I may read")
    @GetMapping
    Page<Shown> list(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        List<Assessment> visible = assessments.visibleTo(by, idea);
        Map<Id<Person>, Person> experts = people.named(visible.stream()
                .map(Assessment::expertId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Page<>(visible, null).map(assessment -> Shown.of(assessment, experts));
    }

    /** The assessment as filed, or the conflict as declared. */
    @Operation(summary = "Files my assessment, or declares a conflict of interest")
    @Only(Role.EXPERT)
    @PutMapping("/me")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {Shown.class, Declared.class})))
    Object answer(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @RequestBody Answer answer) {
        String conflict = answer.conflict();
        if (conflict != null && !conflict.isBlank()) {
            assessments.declareConflict(by, idea, conflict);
            return new Declared(conflict);
        }
        Assessment filed = assessments.file(by, idea, answer.assessment());
        return Shown.of(filed, people.named(List.of(by.id())));
    }
}
