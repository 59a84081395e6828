package org.jamfund.election;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the organiser wrote about the election, in the file's order. A name given twice keeps its first content. */
public final class PbMeta {

    private final Map<String, String> contents = new LinkedHashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    void put(long line, String name, String content) {
        if (contents.putIfAbsent(name, content) == null) {
            lines.put(name, line);
        }
    }

    /** Where that name stands, or else the line given. */
    long line(String name, long otherwise) {
        return lines.getOrDefault(name, otherwise);
    }

    public Map<String, String> contents() {
        return Collections.unmodifiableMap(contents);
    }

    /** The content of that name, absent also when it is blank. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(contents.get(name)).filter(content -> !content.isBlank());
    }

    /** A positive whole number; anything else is as good as absent. */
    public Optional<Integer> count(String name) {
        return get(name).filter(content -> content.matches("0*[1-9]\\d{0,8}")).map(Integer::valueOf);
    }
}
