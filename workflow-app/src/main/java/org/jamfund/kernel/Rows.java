package org.jamfund.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All rows of a query in the order of their key, while only one page of them is in memory. */
public final class Rows {

    public static final int PAGE = 1000;

    private Rows() {}

    /** Pages until one is empty: each is asked for with the key of the last row before it. */
    public static <K, T> Stream<List<T>> inPages(K before, Function<K, List<T>> page, Function<T, K> key) {
        return Stream.iterate(
                page.apply(before), rows -> !rows.isEmpty(), rows -> page.apply(key.apply(rows.get(rows.size() - 1))));
    }
}
