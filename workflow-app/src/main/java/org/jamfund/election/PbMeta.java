package org.jamfund.election;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the organiser wrote about the election, in the file's order. A name given twice keeps its first content. */
public final class PbMeta {

    private final Map<String, String> contents = new LinkedHashMap<>();

    void put(String name, String content) {
        contents.putIfAbsent(name, content);
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
