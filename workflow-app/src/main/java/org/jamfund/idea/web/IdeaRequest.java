package org.jamfund.idea.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaText;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An idea's text as it is sent; co-owners by user name or id. What it must be, the door says. */
record IdeaRequest(
        @NotBlank String title,
        @NotBlank String problem,
        @NotBlank String solution,
        @NotNull Money requested,
        @Nullable String topic,
        @Nullable List<@Nullable String> tags,
        @Nullable Id<Idea> buildsOn,
        @Nullable List<@Nullable String> coOwners,
        @Nullable String note) {

    IdeaText text(List<Id<Person>> coOwnerIds) {
        return new IdeaText(title, problem, solution, requested, topic, present(tags), buildsOn, coOwnerIds);
    }

    static List<String> present(@Nullable List<@Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> Objects.requireNonNullElse(value, ""))
                        .toList();
    }
}
