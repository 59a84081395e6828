package org.jamfund.kernel;

import io.hypersistence.tsid.TSID;

/**
 * The identity of a {@code T}: 64 bits, sorted by time of birth, stored as {@code bigint} and shown outside as 13
 * characters that say nothing.
 */
public record Id<T>(long value) implements Comparable<Id<?>> {

    private static final int TEXT_LENGTH = 13;

    /** A new identity, later than every earlier one of this node. */
    public static <T> Id<T> fresh() {
        return new Id<>(TSID.Factory.getTsid().toLong());
    }

    /** Reads the 13 characters; whatever is not an id names nothing, so it is {@link NotFound} and not bad input. */
    public static <T> Id<T> of(String text) {
        if (text.length() != TEXT_LENGTH || !TSID.isValid(text)) {
            throw new NotFound(text);
        }
        return new Id<>(TSID.from(text).toLong());
    }

    public String text() {
        return TSID.from(value).toString();
    }

    @Override
    public int compareTo(Id<?> other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return text();
    }
}
