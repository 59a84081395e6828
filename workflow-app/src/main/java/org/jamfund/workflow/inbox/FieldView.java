package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One field in its place on the page: {@code name} tells rows of a list apart, {@code given} is what stands in it. */
record FieldView(Field field, String name, JsonNode given) {

    /** One of the choices of a field. */
    record Option(String value, String label) {}

    static String row(String list, int number) {
        return list + "[" + number + "].";
    }

    public String type() {
        return field.type();
    }

    public String label() {
        JsonNode component = field.component();
        return component.path("label").asText(component.path("dateLabel").asText());
    }

    public @Nullable String hint() {
        return field.component().path("description").asText(null);
    }

    /** Where the words of the question are found in the reader's language. */
    public String words(String form) {
        return field.words(form);
    }

    public String value() {
        return given.asText("");
    }

    /** A field that is only sometimes asked cannot be demanded by a page that always shows it. */
    public boolean required() {
        return field.required() && field.hiddenWhen() == null;
    }

    /** Nobody answers it: the page carries it along unseen, as what it says stands among the facts. */
    public boolean readOnly() {
        return field.isReadOnly();
    }

    public boolean isAmount() {
        return field.isAmount();
    }

    public @Nullable String rule(String rule) {
        return field.rule(rule).asText(null);
    }

    public List<Option> options() {
        return StreamSupport.stream(field.component().path("values").spliterator(), false)
                .map(option -> new Option(
                        option.path("value").asText(), option.path("label").asText()))
                .toList();
    }

    /** The rows of a list, at least an empty one. */
    public List<List<FieldView>> rows() {
        return IntStream.range(0, Math.max(1, given.size()))
                .mapToObj(number -> field.fieldsOfARow().stream()
                        .map(one -> new FieldView(one, row(name, number) + one.key(), inRow(number, one.key())))
                        .toList())
                .toList();
    }

    private JsonNode inRow(int number, String key) {
        return given.has(number) ? given.get(number).path(key) : JsonNodeFactory.instance.missingNode();
    }
}
