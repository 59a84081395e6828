package org.jamfund.workflow.inbox;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was filled into a form, checked against it: every required field is there and of the type the form says. */
public final class Answers {

    private final Map<String, Object> values;

    private Answers(Map<String, Object> values) {
        this.values = values;
    }

    public static Answers none() {
        return new Answers(new LinkedHashMap<>());
    }

    /** Adds a value, to prefill a form; an absent one leaves the field empty. */
    public Answers with(String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
        return this;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String text(String key) {
        return value(String.class, key);
    }

    public @Nullable String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    public int count(String key) {
        return value(Integer.class, key);
    }

    public LocalDate date(String key) {
        return value(LocalDate.class, key);
    }

    public List<Answers> list(String key) {
        List<?> rows = has(key) ? value(List.class, key) : List.of();
        return rows.stream().map(Answers.class::cast).toList();
    }

    /** The values by field key, as they go out to prefill the form. */
    Map<String, Object> values() {
        return values;
    }

    private <T> T value(Class<T> type, String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("The form requires no '" + key + "', so it may be absent");
        }
        return type.cast(value);
    }
}
