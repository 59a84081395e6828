package org.jamfund.workflow.ideajourney;

import org.jspecify.annotations.Nullable;

/** The answers of {@code idea/revise-idea}; without an amount the idea asks for as much as before. */
record ReviseIdea(
        String title,
        String problem,
        String solution,
        @Nullable String amount,
        @Nullable String note) {}
