package org.jamfund.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    /** The first error of each field, for a form that has room for one beside each. */
    public Map<String, FieldError> byField() {
        return byField(UnaryOperator.identity());
    }

    /** The same where a form calls its fields otherwise than the door does. */
    public Map<String, FieldError> byField(UnaryOperator<String> fieldOfForm) {
        Map<String, FieldError> byField = new LinkedHashMap<>();
        errors.forEach(error -> byField.putIfAbsent(fieldOfForm.apply(error.field()), error));
        return byField;
    }
}
