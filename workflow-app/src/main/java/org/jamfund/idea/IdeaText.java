package org.jamfund.idea;

import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an owner writes about an idea. The text is Markdown and kept to the letter. {@code buildsOn} and {@code coOwners}
 * speak when the idea is made; a revision leaves both as they are.
 */
public record IdeaText(
        String title,
        String problem,
        String solution,
        Money requested,
        @Nullable String topic,
        List<String> tags,
        @Nullable Id<Idea> buildsOn,
        List<Id<Person>> coOwners) {

    public IdeaText {
        tags = tags.stream().map(String::strip).distinct().toList();
        coOwners = coOwners.stream().distinct().toList();
    }
}
