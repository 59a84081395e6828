package org.jamfund.kernel;

import java.util.List;

/** Fields that cannot be accepted, each with its reason; nothing was changed. 422 at the edge. */
public final class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(errors.toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public static Invalid field(String field, String code, Object... arguments) {
        return new Invalid(List.of(FieldError.of(field, code, arguments)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
