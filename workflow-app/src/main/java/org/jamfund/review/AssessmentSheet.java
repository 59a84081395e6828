package org.jamfund.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.jam.Criterion;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** What an expert entered, as it came; held against a scorecard it is an assessment, or a draft of one. */
public record AssessmentSheet(
        Map<String, @Nullable BigDecimal> scores,
        @Nullable String recommendation,
        @Nullable String comment,
        @Nullable String boardComment) {

    /** The whole assessment, or {@link Invalid} with everything that is missing or wrong. */
    public NewAssessment complete(Scorecard scorecard) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Integer> read = scores(scorecard, true, errors);
        if (isEmpty(recommendation)) {
            errors.add(FieldError.of("recommendation", "required"));
        }
        checkRecommendation(errors);
        PlainText.wordsFault("comment", comment == null ? "" : comment, NewAssessment.MAX_COMMENT)
                .ifPresent(errors::add);
        checkWords("boardComment", boardComment, errors);
        if (recommendation == null || comment == null || !errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new NewAssessment(read, advice(recommendation), comment.strip(), stripped(boardComment));
    }

    /** What there is of it so far; what is there must be possible, or it is {@link Invalid}. */
    public Draft incomplete(Scorecard scorecard) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Integer> read = scores(scorecard, false, errors);
        checkRecommendation(errors);
        checkWords("comment", comment, errors);
        checkWords("boardComment", boardComment, errors);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Draft(
                read,
                recommendation == null || recommendation.isBlank() ? null : advice(recommendation),
                stripped(comment),
                stripped(boardComment),
                null);
    }

    private Map<String, Integer> scores(Scorecard scorecard, boolean whole, List<FieldError> errors) {
        Map<String, Integer> read = new LinkedHashMap<>();
        for (Criterion criterion : scorecard.criteria()) {
            String field = "scores." + criterion.code();
            BigDecimal score = scores.get(criterion.code());
            if (score == null && whole) {
                errors.add(FieldError.of(field, "required"));
            } else if (score != null) {
                whole(score)
                        .filter(criterion.scale()::holds)
                        .ifPresentOrElse(
                                number -> read.put(criterion.code(), number),
                                () -> errors.add(FieldError.of(
                                        field,
                                        "range",
                                        criterion.scale().min(),
                                        criterion.scale().max())));
            }
        }
        scores.keySet().stream()
                .filter(code -> scorecard.criterion(code).isEmpty())
                .forEach(code -> errors.add(FieldError.of("scores." + code, "unknown", code)));
        return read;
    }

    /** Nothing is made of a number before its size is known: 1e999 has a thousand digits. */
    private static Optional<Integer> whole(BigDecimal score) {
        boolean small = score.signum() >= 0 && score.compareTo(BigDecimal.valueOf(Short.MAX_VALUE)) <= 0;
        return small && score.stripTrailingZeros().scale() <= 0 ? Optional.of(score.intValueExact()) : Optional.empty();
    }

    private void checkRecommendation(List<FieldError> errors) {
        if (!isEmpty(recommendation)
                && List.of(Recommendation.values()).stream()
                        .noneMatch(known -> known.code().equals(recommendation))) {
            errors.add(FieldError.of("recommendation", "option", String.valueOf(recommendation)));
        }
    }

    private static void checkWords(String field, @Nullable String words, List<FieldError> errors) {
        if (words != null && !words.isBlank()) {
            PlainText.wordsFault(field, words, NewAssessment.MAX_COMMENT).ifPresent(errors::add);
        }
    }

    private static Recommendation advice(String code) {
        return Coded.of(Recommendation.class, "recommendation", code);
    }

    private static @Nullable String stripped(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
