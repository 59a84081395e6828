package org.jamfund.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** A complete assessment: a score for every criterion, a recommendation and a comment. */
public record NewAssessment(Map<Criterion, Integer> scores, Recommendation recommendation, String comment) {

    public static final int MAX_SCORE = 10;
    public static final int MAX_COMMENT = 8000;

    public NewAssessment {
        scores = Map.copyOf(scores);
        PlainText.fault("comment", comment, MAX_COMMENT).ifPresent(fault -> {
            throw new Invalid(List.of(fault));
        });
    }

    /** Reads what a person entered, by the criteria's codes; everything wrong with it is {@link Invalid} at once. */
    public static NewAssessment of(
            Map<String, @Nullable BigDecimal> scores, @Nullable String recommendation, @Nullable String comment) {
        List<FieldError> errors = new ArrayList<>();
        Map<Criterion, Integer> read = scores(scores, errors);
        checkRecommendation(recommendation, errors);
        checkComment(comment, errors);
        if (recommendation == null || comment == null || !errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new NewAssessment(
                read, Coded.of(Recommendation.class, "recommendation", recommendation), comment.strip());
    }

    Assessment filed(Seat seat, Id<Person> expert, Instant at) {
        return new Assessment(
                Id.fresh(),
                seat.ideaId(),
                seat.round(),
                expert,
                scores.get(Criterion.IMPACT),
                scores.get(Criterion.FEASIBILITY),
                scores.get(Criterion.ORIGINALITY),
                recommendation,
                comment,
                at);
    }

    private static Map<Criterion, Integer> scores(Map<String, @Nullable BigDecimal> scores, List<FieldError> errors) {
        Map<Criterion, Integer> read = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            BigDecimal score = scores.get(criterion.code());
            if (score == null) {
                errors.add(FieldError.of(field(criterion.code()), "required"));
            } else if (!isScore(score)) {
                errors.add(FieldError.of(field(criterion.code()), "range", 0, MAX_SCORE));
            } else {
                read.put(criterion, score.intValueExact());
            }
        }
        scores.keySet().stream()
                .filter(code -> List.of(Criterion.values()).stream()
                        .noneMatch(known -> known.code().equals(code)))
                .forEach(code -> errors.add(FieldError.of(field(code), "unknown", code)));
        return read;
    }

    private static boolean isScore(BigDecimal score) {
        return score.signum() >= 0
                && score.compareTo(BigDecimal.valueOf(MAX_SCORE)) <= 0
                && score.stripTrailingZeros().scale() <= 0;
    }

    private static void checkRecommendation(@Nullable String code, List<FieldError> errors) {
        if (code == null || code.isBlank()) {
            errors.add(FieldError.of("recommendation", "required"));
        } else if (List.of(Recommendation.values()).stream()
                .noneMatch(known -> known.code().equals(code))) {
            errors.add(FieldError.of("recommendation", "option", code));
        }
    }

    private static void checkComment(@Nullable String comment, List<FieldError> errors) {
        PlainText.fault("comment", comment == null ? "" : comment, MAX_COMMENT).ifPresent(errors::add);
    }

    private static String field(String criterion) {
        return "scores." + criterion;
    }
}
