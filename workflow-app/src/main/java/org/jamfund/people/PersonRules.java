package org.jamfund.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** What an account must look like, whichever way it comes in. */
final class PersonRules {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"\\p{Cntrl}]+@[^\\s@<>\"\\p{Cntrl}]+");
    private static final int MAX_NAME = 200;
    private static final int MAX_EXPERTISE_NAME = 120;
    private static final int MAX_CAPACITY = 1000;
    private static final int MIN_PASSWORD = 8;
    /** Bcrypt would cut off the rest without a word. */
    private static final int MAX_PASSWORD_BYTES = 72;

    private final List<FieldError> errors = new ArrayList<>();

    private PersonRules() {}

    static void check(NewPerson person) {
        PersonRules rules = new PersonRules();
        rules.text("username", person.username(), 80);
        rules.text("displayName", person.displayName(), MAX_NAME);
        rules.text("email", person.email(), 254);
        rules.pattern("username", person.username(), USERNAME, "pattern");
        rules.pattern("email", person.email(), EMAIL, "email");
        rules.optional("organisation", person.organisation(), MAX_NAME);
        rules.optional("team", person.team(), MAX_NAME);
        rules.password(person.password());
        rules.expertise(person.expertise());
        if (!rules.errors.isEmpty()) {
            throw new Invalid(rules.errors);
        }
    }

    static void check(Workplace workplace) {
        PersonRules rules = new PersonRules();
        rules.optional("organisation", workplace.organisation(), MAX_NAME);
        rules.optional("team", workplace.team(), MAX_NAME);
        if (!rules.errors.isEmpty()) {
            throw new Invalid(rules.errors);
        }
    }

    /** The form in which usernames and e-mail addresses are compared. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private void text(String field, String value, int max) {
        PlainText.fault(field, value, max).ifPresent(errors::add);
    }

    private void optional(String field, @Nullable String value, int max) {
        if (value != null && !value.isBlank()) {
            text(field, value, max);
        }
    }

    private static final String EXAMPLE = "ada.lovelace";

    private void pattern(String field, String value, Pattern pattern, String code) {
        if (!value.isBlank() && !pattern.matcher(value.strip()).matches()) {
            errors.add(FieldError.of(field, code, EXAMPLE));
        }
    }

    private void password(@Nullable String password) {
        if (password == null) {
            return;
        }
        if (password.length() < MIN_PASSWORD || password.getBytes(StandardCharsets.UTF_8).length > MAX_PASSWORD_BYTES) {
            errors.add(FieldError.of("password", "password", MIN_PASSWORD, MAX_PASSWORD_BYTES));
        }
    }

    private void expertise(Expertise expertise) {
        if (expertise.capacity() < 0 || expertise.capacity() > MAX_CAPACITY) {
            errors.add(FieldError.of("expertise.capacity", "range", 0, MAX_CAPACITY));
        }
        expertise.topics().forEach(topic -> text("expertise.topics", topic, MAX_EXPERTISE_NAME));
        expertise.languages().forEach(language -> text("expertise.languages", language, MAX_EXPERTISE_NAME));
    }
}
