package org.jamfund.idea;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Where a page of a sorted list ends: the weight it is sorted by, then the id. */
record IdeaPlace(long weight, Id<Idea> id) {

    private static final int MAX_DIGITS = 18;

    static IdeaPlace of(ListedIdea last, IdeaSort sort) {
        long weight = switch (sort) {
            case NEWEST -> 0;
            case VOTES -> last.votes();
            case DISCUSSED -> last.comments();
        };
        return new IdeaPlace(weight, last.id());
    }

    /** Reads what {@link #text} wrote; a forged place is refused. */
    static @Nullable IdeaPlace parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1," + MAX_DIGITS + "}")) {
            throw Invalid.field("after", "cursor");
        }
        try {
            return new IdeaPlace(Long.parseLong(parts[0]), Id.of(parts[1]));
        } catch (NotFound notAnId) {
            throw Invalid.field("after", "cursor");
        }
    }

    String text() {
        return weight + "." + id.text();
    }
}
