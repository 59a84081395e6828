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

    /** What the question is asked once for each of, where it stands for several. */
    @Nullable
    String standsForEach() {
        return component.path("properties").path("each").asText(null);
    }

    /** The name under which the answer is kept together with those of its kind. */
    @Nullable
    String answersTo() {
        return component.path("properties").path("answers").asText(null);
    }

    /** Where the words of the question are found in the reader's language; a form names its own by its id. */
    String words(String form) {
        String named = "form." + form + "." + key();
        return component.path("properties").path("words").asText(answersTo() == null ? named : "");
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
