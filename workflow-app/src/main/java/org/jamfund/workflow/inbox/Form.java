package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** One {@code .form} file, named by room and phrase such as {@code review/assess-idea}. */
record Form(String key, JsonNode schema) {

    private static final String FOLDER = "forms/";
    private static final String KEY_PREFIX = "camunda-forms:/" + FOLDER;
    private static final String SUFFIX = ".form";

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
}
