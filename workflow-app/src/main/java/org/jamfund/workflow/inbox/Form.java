package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * One {@code .form} file, named by room and phrase such as {@code review/assess-idea}. A question of the file with the
 * property {@code each} stands for several: it is asked once for each of them, and their answers belong together.
 */
record Form(String key, JsonNode schema) {

    private static final String FOLDER = "forms/";
    private static final String KEY_PREFIX = "camunda-forms:/" + FOLDER;
    private static final String SUFFIX = ".form";
    private static final String COMPONENTS = "components";

    /** The form a drawing names with its {@code camunda:formKey}. */
    static Form named(String formKey, ObjectMapper json) {
        if (!formKey.startsWith(KEY_PREFIX) || !formKey.endsWith(SUFFIX)) {
            throw new IllegalStateException("Not the key of a form: " + formKey);
        }
        String key = formKey.substring(KEY_PREFIX.length(), formKey.length() - SUFFIX.length());
        try (var file = new ClassPathResource(FOLDER + key + SUFFIX).getInputStream()) {
            return new Form(key, json.readTree(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    List<Field> fields() {
        return Field.of(schema);
    }

    /** The form with these questions, by what they are asked for each of. */
    Form asking(Map<String, List<Question>> each) {
        ObjectNode asked = schema.deepCopy();
        ArrayNode components = asked.putArray(COMPONENTS);
        for (JsonNode component : schema.path(COMPONENTS)) {
            String stands = new Field(component).standsForEach();
            if (stands == null) {
                components.add(component);
            } else {
                each.getOrDefault(stands, List.of()).forEach(question -> components.add(asked(component, question)));
            }
        }
        return new Form(key, asked);
    }

    private static ObjectNode asked(JsonNode once, Question question) {
        ObjectNode component = once.deepCopy();
        component.put("id", once.path("id").asText() + "_" + question.key());
        component.put("key", question.key());
        component.put("label", question.label());
        component.remove("description");
        if (question.hint() != null) {
            component.put("description", question.hint());
        }
        component.withObject("validate").put("min", question.min()).put("max", question.max());
        ObjectNode properties = component.putObject("properties");
        properties.put("answers", once.path("key").asText());
        if (question.words() != null) {
            properties.put("words", question.words());
        }
        ObjectNode layout = component.withObject("layout");
        layout.put("row", once.path("layout").path("row").asText() + "_" + question.key());
        return component;
    }

    /** Data in which answers that belong together stand side by side with the others, as the fields do. */
    ObjectNode sideBySide(ObjectNode data) {
        ObjectNode flat = data.deepCopy();
        for (Field field : fields()) {
            String together = field.answersTo();
            if (together != null) {
                flat.remove(together);
                JsonNode given = data.path(together).path(field.key());
                if (!given.isMissingNode()) {
                    flat.set(field.key(), given);
                }
            }
        }
        return flat;
    }
}
