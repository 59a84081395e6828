package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewAssessmentTests {

    private final Map<String, @Nullable BigDecimal> scores = new HashMap<>(Map.of(
            "impact", new BigDecimal("0"), "feasibility", new BigDecimal("10"), "originality", new BigDecimal("7.0")));

    @Test
    void takesEveryScoreFromZeroToTen() {
        NewAssessment read = NewAssessment.of(scores, "not-recommended", " Too early. ");
        assertThat(read.scores())
                .containsEntry(Criterion.IMPACT, 0)
                .containsEntry(Criterion.FEASIBILITY, 10)
                .containsEntry(Criterion.ORIGINALITY, 7);
        assertThat(read.recommendation()).isEqualTo(Recommendation.NOT_RECOMMENDED);
        assertThat(read.comment()).isEqualTo("Too early.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "7.5", "1e999", "1e-999", "9223372036854775807"})
    void refusesAScoreThatIsNoWholeNumberFromZeroToTen(String score) {
        scores.put("impact", new BigDecimal(score));
        assertThat(errors("revise", "Read.").errors()).containsExactly(FieldError.of("scores.impact", "range", 0, 10));
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        scores.remove("impact");
        scores.put("feasibility", null);
        assertThat(errors(null, null).errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        tuple("scores.impact", "required"),
                        tuple("scores.feasibility", "required"),
                        tuple("recommendation", "required"),
                        tuple("comment", "required"));
    }

    @Test
    void refusesACriterionNobodyAskedFor() {
        scores.put("beauty", BigDecimal.ONE);
        assertThat(errors("revise", "Read.").errors())
                .containsExactly(FieldError.of("scores.beauty", "unknown", "beauty"));
    }

    @ParameterizedTest
    @CsvSource({"accept, 10, recommendation", "revise, 8001, comment", "revise, 0, comment"})
    void refusesUnknownAdviceAndCommentsWithoutMeasure(String advice, int length, String field) {
        assertThat(errors(advice, "x".repeat(length)).errors())
                .extracting(FieldError::field)
                .containsExactly(field);
    }

    private Invalid errors(@Nullable String recommendation, @Nullable String comment) {
        return catchThrowableOfType(Invalid.class, () -> NewAssessment.of(scores, recommendation, comment));
    }
}
