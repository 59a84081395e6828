package org.jamfund.process;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A contract class read by reflection: what it says about its drawing. */
record Contract(Class<?> type) {

    static Contract of(String key) {
        try {
            return new Contract(Class.forName("org.jamfund.process." + key));
        } catch (ClassNotFoundException cause) {
            throw new AssertionError(key + " has no contract", cause);
        }
    }

    List<Variable<?>> variables() {
        List<Variable<?>> found = new ArrayList<>();
        for (Object value : values()) {
            if (value instanceof Variable<?> variable) {
                found.add(variable);
            }
        }
        return found;
    }

    /** Every text constant: keys, elements, messages, outcomes. */
    List<String> texts() {
        return values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    List<String> elements() {
        return texts().stream().filter(text -> text.contains("_")).toList();
    }

    private List<Object> values() {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(Contract::value)
                .toList();
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException cause) {
            throw new AssertionError(field + " is not readable", cause);
        }
    }
}
