package org.jamfund.idea.web;

import java.util.Arrays;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaText;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.TypedAmounts;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** The form an idea is written in, exactly as it was typed: a refused form opens again with nothing lost. */
record IdeaForm(
        @Nullable String title,
        @Nullable String problem,
        @Nullable String solution,
        @Nullable String requested,
        @Nullable String topic,
        @Nullable String tags,
        @Nullable String buildsOn) {

    static IdeaForm of(IdeaText text) {
        return new IdeaForm(
                text.title(),
                text.problem(),
                text.solution(),
                TypedAmounts.written(text.requested(), LocaleContextHolder.getLocale()),
                text.topic(),
                String.join(", ", text.tags()),
                null);
    }

    /** The text in the currency of its Jam; an amount that cannot be read is Invalid. */
    IdeaText in(String currency) {
        return new IdeaText(
                typed(title),
                typed(problem),
                typed(solution),
                TypedAmounts.read(
                        "requested", typed(requested), CurrencyUnit.of(currency), LocaleContextHolder.getLocale()),
                typed(topic).isEmpty() ? null : topic,
                Arrays.stream(typed(tags).split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                parent(),
                List.of());
    }

    IdeaForm buildingOn(String idea) {
        return new IdeaForm(title, problem, solution, requested, topic, tags, idea);
    }

    @Nullable
    Id<Idea> parent() {
        return buildsOn == null || buildsOn.isBlank() ? null : Id.of(buildsOn);
    }

    /** What a look for similar ideas goes by. */
    String words() {
        return typed(title) + " " + typed(problem);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
