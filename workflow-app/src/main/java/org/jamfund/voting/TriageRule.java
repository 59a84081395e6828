package org.jamfund.voting;

import java.util.ArrayList;
import java.util.List;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;

/**
 * How a Jam triages: how many tokens each member has, and when an idea is out: rejected by {@code threshold} percent of
 * those who gave a token at all, and by no fewer than {@code minTokens}, since two people are no crowd.
 */
public record TriageRule(int tokens, int threshold, int minTokens) {

    private static final int MOST_TOKENS = 100;
    private static final int ALL = 100;
    private static final int MOST_PEOPLE = 1_000_000;

    /** Invalid names every number that is out of range. */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        range(errors, "tokens", tokens, MOST_TOKENS);
        range(errors, "threshold", threshold, ALL);
        range(errors, "minTokens", minTokens, MOST_PEOPLE);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    boolean filters(long given, long voters) {
        return given >= minTokens && given * ALL >= threshold * voters;
    }

    private static void range(List<FieldError> errors, String field, int number, int max) {
        if (number < 1 || number > max) {
            errors.add(FieldError.of(field, "range", 1, max));
        }
    }
}
