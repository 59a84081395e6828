package org.jamfund.idea;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One version of an idea's text, as its owner wrote it then; {@code note} is what the owner says has changed. */
public record IdeaRevision(
        Id<Idea> ideaId,
        int number,
        String title,
        String problem,
        String solution,
        long requestedMinor,
        String currency,
        @Nullable String topic,
        Id<Person> revisedBy,
        Instant revisedAt,
        @Nullable String note) {

    public Money requested() {
        return Amounts.ofMinor(requestedMinor, currency);
    }

    /** The names of the fields in which this version differs from an earlier one. */
    public List<String> changesSince(IdeaRevision earlier) {
        List<String> changes = new ArrayList<>();
        note(changes, "title", title, earlier.title);
        note(changes, "problem", problem, earlier.problem);
        note(changes, "solution", solution, earlier.solution);
        note(changes, "requested", requested(), earlier.requested());
        note(changes, "topic", topic, earlier.topic);
        return changes;
    }

    /** What changed since an earlier version, field by field; what is the same is left out. */
    public List<Change> since(IdeaRevision earlier) {
        return changesSince(earlier).stream()
                .map(field -> new Change(field, Comparison.of(earlier.text(field), text(field))))
                .toList();
    }

    private String text(String field) {
        return switch (field) {
            case "title" -> title;
            case "problem" -> problem;
            case "solution" -> solution;
            case "requested" -> requested().toString();
            default -> Objects.requireNonNullElse(topic, "");
        };
    }

    private static void note(List<String> changes, String field, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            changes.add(field);
        }
    }
}
