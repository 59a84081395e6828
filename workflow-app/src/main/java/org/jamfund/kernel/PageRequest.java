package org.jamfund.kernel;

import org.jspecify.annotations.Nullable;

/** Which page of a list: at most {@code limit} items (1 to 200, otherwise refused) behind the key {@code after}. */
public record PageRequest(int limit, @Nullable String after) {

    public static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Invalid.field("limit", "range", 1, MAX_LIMIT);
        }
    }

    public static PageRequest of(@Nullable Integer limit, @Nullable String after) {
        return new PageRequest(limit == null ? DEFAULT_LIMIT : limit, after);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }

    /** One row more than the page holds, so that {@link Page#of} can tell whether another follows. */
    public int rowsToRead() {
        return limit + 1;
    }

    /** The key as the id of the last row seen, or absent on the first page; a forged key is refused. */
    public @Nullable Long afterId() {
        if (after == null) {
            return null;
        }
        try {
            return Id.of(after).value();
        } catch (NotFound e) {
            throw Invalid.field("after", "cursor");
        }
    }
}
