package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jamfund.kernel.FieldError;
import org.springframework.util.MultiValueMap;

/** A form as a plain page shows it: its schema and what stands in its fields. */
record FormView(JsonNode schema, JsonNode data) {

    private static final String LIST = "dynamiclist";

    public String id() {
        return schema.path("id").asText();
    }

    public List<FieldView> fields() {
        return Field.of(schema).stream()
                .map(field -> new FieldView(field, field.key(), data.path(field.key())))
                .toList();
    }

    /** What was typed stands there again; what is only shown stands as it is now, like the facts beside it. */
    FormView filled(ObjectNode answers) {
        ObjectNode shown = answers.deepCopy();
        Field.of(schema).stream()
                .filter(Field::isReadOnly)
                .forEach(field -> shown.set(field.key(), data.get(field.key())));
        return new FormView(schema, shown);
    }

    FormView withAnotherRow() {
        ObjectNode more = data.deepCopy();
        Field.of(schema).stream()
                .filter(field -> field.type().equals(LIST))
                .forEach(list -> more.withArray(list.key()).addObject());
        return new FormView(schema, more);
    }

    /** The same with other texts in the fields for amounts: {@code wording} is given each one's name and what stands in it. */
    FormView withAmounts(BinaryOperator<String> wording) {
        JsonNode copy = data.deepCopy();
        reword(Field.of(schema), "", copy, wording);
        return new FormView(schema, copy);
    }

    private static void reword(List<Field> fields, String prefix, JsonNode into, BinaryOperator<String> wording) {
        for (Field field : fields) {
            JsonNode given = into.path(field.key());
            if (field.type().equals(LIST)) {
                for (int row = 0; row < given.size(); row++) {
                    reword(field.fieldsOfARow(), FieldView.row(field.key(), row), given.get(row), wording);
                }
            } else if (field.isAmount() && given.isTextual()) {
                ((ObjectNode) into).put(field.key(), wording.apply(prefix + field.key(), given.asText()));
            }
        }
    }

    /** What was typed, shaped as the form's data; rows left empty are left out. */
    ObjectNode answers(MultiValueMap<String, String> typed) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.of(schema)) {
            if (field.type().equals(LIST)) {
                answers.set(field.key(), rows(field, typed));
            } else {
                put(answers, field, field.key(), typed);
            }
        }
        return answers;
    }

    /** What is wrong with something this form has no field for: it must be said all the same. */
    List<FieldError> besideNoField(List<FieldError> errors) {
        Set<String> shown = fields().stream()
                .flatMap(field ->
                        Stream.concat(Stream.of(field), field.rows().stream().flatMap(List::stream)))
                .map(FieldView::name)
                .collect(Collectors.toSet());
        return errors.stream().filter(error -> !shown.contains(error.field())).toList();
    }

    private static ArrayNode rows(Field list, MultiValueMap<String, String> typed) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, typed.size())
                .mapToObj(number -> row(list, FieldView.row(list.key(), number), typed))
                .filter(row -> !row.isEmpty())
                .forEach(rows::add);
        return rows;
    }

    private static ObjectNode row(Field list, String prefix, MultiValueMap<String, String> typed) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        list.fieldsOfARow().forEach(field -> put(row, field, prefix + field.key(), typed));
        return row;
    }

    private static void put(ObjectNode into, Field field, String name, MultiValueMap<String, String> typed) {
        String text = typed.getFirst(name);
        if (text != null && !text.isBlank()) {
            into.put(field.key(), text);
        }
    }
}
