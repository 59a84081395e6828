package org.jamfund.workflow.inbox;

import org.jspecify.annotations.Nullable;

/**
 * One of the questions that take the place of a single one in a form's file, such as one for each criterion: a whole
 * number in its bounds. {@code words} names the texts in the reader's language, where there are any.
 */
public record Question(
        String key,
        String label,
        @Nullable String hint,
        @Nullable String words,
        int min,
        int max) {}
