package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.jam.Criterion;
import org.jamfund.jam.Scale;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentSheetTests {

    private final Map<String, @Nullable BigDecimal> scores = new HashMap<>(Map.of(
            "impact", new BigDecimal("0"), "feasibility", new BigDecimal("10"), "originality", new BigDecimal("7.0")));

    @Test
    void takesEveryScoreFromZeroToTen() {
        NewAssessment read = sheet("not-recommended", " Too early. ").complete(Scorecard.USUAL);
        assertThat(read.scores())
                .containsExactlyInAnyOrderEntriesOf(Map.of("impact", 0, "feasibility", 10, "originality", 7));
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

    @Test
    void holdsEachScoreAgainstItsOwnScale() {
        Scorecard own = new Scorecard(List.of(
                new Criterion("impact", "Impact", null, 3, new Scale(1, 5, List.of())),
                new Criterion("reach", "Reach", null, 1, new Scale(0, 100, List.of()))));
        scores.clear();
        scores.put("impact", BigDecimal.ZERO);
        scores.put("reach", new BigDecimal(100));
        assertThat(catchThrowableOfType(
                                Invalid.class, () -> sheet("revise", "Read.").complete(own))
                        .errors())
                .containsExactly(FieldError.of("scores.impact", "range", 1, 5));
        scores.put("impact", new BigDecimal(5));
        assertThat(sheet("revise", "Read.").complete(own).scores()).isEqualTo(Map.of("impact", 5, "reach", 100));
    }

    /** Decisions rest on these words: they are what they look like. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u2066b", "a\u200bb"})
    void wordsThatTurnTheReadersEyeAreRefusedInDraftsToo(String words) {
        AssessmentSheet sheet = new AssessmentSheet(scores, "revise", words, words);
        assertThat(Stream.<ThrowingCallable>of(
                        () -> sheet.complete(Scorecard.USUAL), () -> sheet.incomplete(Scorecard.USUAL)))
                .allSatisfy(read -> assertThat(
                                catchThrowableOfType(Invalid.class, read).errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple("comment", "characters"), tuple("boardComment", "characters")));
        assertThat(catchThrowableOfType(
                                Invalid.class, () -> DeclaredConflict.of(Id.fresh(), Id.fresh(), words, Instant.EPOCH))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("conflict");
    }

    @Test
    void aDraftMayLackAnythingButHoldsNothingImpossible() {
        scores.remove("impact");
        scores.put("feasibility", null);
        Draft draft = sheet(null, " ").incomplete(Scorecard.USUAL);
        assertThat(draft).isEqualTo(new Draft(Map.of("originality", 7), null, null, null, null));
        scores.put("impact", new BigDecimal(11));
        assertThat(catchThrowableOfType(
                                Invalid.class, () -> sheet("maybe", null).incomplete(Scorecard.USUAL))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("scores.impact", "recommendation");
    }

    private AssessmentSheet sheet(@Nullable String recommendation, @Nullable String comment) {
        return new AssessmentSheet(scores, recommendation, comment, null);
    }

    private Invalid errors(@Nullable String recommendation, @Nullable String comment) {
        return catchThrowableOfType(
                Invalid.class, () -> sheet(recommendation, comment).complete(Scorecard.USUAL));
    }
}
