package org.jamfund.kernel;

import java.util.Locale;

/** An enum whose constants are stored and sent as kebab-case words: {@code NOT_SHORTLISTED} is {@code not-shortlisted}. */
public interface Coded {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that code; an unknown one is {@link Invalid} and names {@code field}. */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String field, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        throw Invalid.field(field, "option", code);
    }
}
