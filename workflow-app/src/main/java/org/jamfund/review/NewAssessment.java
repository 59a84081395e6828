package org.jamfund.review;

import java.util.List;
import java.util.Map;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A complete assessment: a score for every criterion of the Jam, a recommendation, a comment the owners read, and if need
 * be one that only the board reads.
 */
public record NewAssessment(
        Map<String, Integer> scores,
        Recommendation recommendation,
        String comment,
        @Nullable String boardComment) {

    public static final int MAX_COMMENT = 8000;

    public NewAssessment {
        scores = Map.copyOf(scores);
        PlainText.wordsFault("comment", comment, MAX_COMMENT).ifPresent(NewAssessment::refuse);
        if (boardComment != null) {
            PlainText.wordsFault("boardComment", boardComment, MAX_COMMENT).ifPresent(NewAssessment::refuse);
        }
    }

    public NewAssessment(Map<String, Integer> scores, Recommendation recommendation, String comment) {
        this(scores, recommendation, comment, null);
    }

    private static void refuse(FieldError fault) {
        throw new Invalid(List.of(fault));
    }
}
