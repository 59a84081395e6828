package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One component of a form that takes an answer, read from its JSON. */
record Field(JsonNode component) {

    static List<Field> of(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .map(Field::new)
                .filter(Field::takesAnAnswer)
                .toList();
    }

    /** A dynamic list has a path instead of a key. */
    public String key() {
        return component.path("key").asText(component.path("path").asText());
    }

    String type() {
        return component.path("type").asText();
    }

    boolean required() {
        return rule("required").asBoolean();
    }

    /** Only shown, and sent back as it was shown. */
    public boolean isReadOnly() {
        return component.path("readonly").asBoolean();
    }

    JsonNode rule(String name) {
        return component.path("validate").path(name);
    }

    boolean offers(String option) {
        return StreamSupport.stream(component.path("values").spliterator(), false)
                .anyMatch(value -> value.path("value").asText().equals(option));
    }

    /** The FEEL condition under which the field is not asked. */
    @Nullable
    String hiddenWhen() {
        JsonNode hide = component.path("conditional").path("hide");
        return hide.isMissingNode() ? null : hide.asText().substring(1);
    }

    /** The only texts that forms ask for by a pattern are amounts; the check of the forms themselves holds them to it. */
    boolean isAmount() {
        return rule("pattern").isTextual();
    }

    List<Field> fieldsOfARow() {
        return of(component);
    }

    private boolean takesAnAnswer() {
        return !key().isEmpty();
    }
}
