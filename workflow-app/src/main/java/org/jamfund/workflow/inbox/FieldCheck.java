package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;

/** Turns one answer as it came into the value the form promises, or says what is wrong with it. */
final class FieldCheck {

    /** An amount in every currency. */
    private static final String AMOUNT = "12500";

    private static final String TOO_MANY_DIGITS = "\\d{16,}(\\.\\d+)?";

    private FieldCheck() {}

    static Object value(Field field, String name, JsonNode given) {
        return switch (field.type()) {
            case "number" -> number(field, name, given);
            case "select", "radio" -> option(field, name, given);
            case "datetime" -> date(name, given);
            case "textfield", "textarea" -> text(field, name, given);
            default -> throw new IllegalStateException("No form asks for a " + field.type());
        };
    }

    private static String text(Field field, String name, JsonNode given) {
        String text = plain(name, given);
        int shortest = field.rule("minLength").asInt(0);
        int longest = field.rule("maxLength").asInt(Integer.MAX_VALUE);
        if (text.length() > longest) {
            throw Invalid.field(name, "too-long", longest);
        }
        if (text.length() < shortest) {
            throw Invalid.field(name, "too-short", shortest);
        }
        if (field.rule("pattern").isTextual()
                && !text.matches(field.rule("pattern").asText())) {
            throw text.matches(TOO_MANY_DIGITS)
                    ? Invalid.field(name, "amount-too-large")
                    : Invalid.field(name, "pattern", AMOUNT);
        }
        return text;
    }

    private static String option(Field field, String name, JsonNode given) {
        String option = plain(name, given);
        if (!field.offers(option)) {
            throw Invalid.field(name, "option", option);
        }
        return option;
    }

    /** Forms ask for whole numbers only; the check of the forms themselves holds them to it. */
    private static Integer number(Field field, String name, JsonNode given) {
        BigDecimal number = decimal(given).orElseThrow(() -> Invalid.field(name, "type", "number"));
        int least = field.rule("min").asInt(Integer.MIN_VALUE);
        int most = field.rule("max").asInt(Integer.MAX_VALUE);
        if (number.stripTrailingZeros().scale() > 0) {
            throw Invalid.field(name, "type", "number");
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Invalid.field(name, "range", least, most);
        }
        return number.intValueExact();
    }

    /** A program sends the number as a number, a page as text. */
    private static Optional<BigDecimal> decimal(JsonNode given) {
        String text = given.asText();
        return (given.isNumber() || given.isTextual()) && text.matches("-?\\d{1,15}(\\.\\d{1,15})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static LocalDate date(String name, JsonNode given) {
        try {
            return LocalDate.parse(plain(name, given));
        } catch (DateTimeParseException notADate) {
            throw Invalid.field(name, "date");
        }
    }

    private static String plain(String name, JsonNode given) {
        if (!given.isTextual()) {
            throw Invalid.field(name, "type", "text");
        }
        return given.asText().strip();
    }

    /** The form has no such field, or hides it after what was answered before. */
    static FieldError notAsked(String name) {
        return FieldError.of(name, "not-asked");
    }
}
