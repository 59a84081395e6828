package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what came in against the form that asked for it, by the same rules the form has in the browser. */
@Component
class FormCheck {

    private static final String REQUIRED = "required";

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    /** The answers by key, or Invalid with every field that is wrong, missing, not asked or unknown. */
    Map<String, Object> check(Form form, JsonNode given) {
        return check(form, given, true);
    }

    /** The same of a form that is not finished: nothing is missing yet, but what is there must be possible. */
    Map<String, Object> checkUnfinished(Form form, JsonNode given) {
        return check(form, given, false);
    }

    private Map<String, Object> check(Form form, JsonNode given, boolean whole) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> answers = answers(form.fields(), given, "", errors);
        errors.removeIf(error -> !whole && error.code().equals(REQUIRED));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return answers;
    }

    private Map<String, Object> answers(List<Field> fields, JsonNode given, String path, List<FieldError> errors) {
        Set<String> known = fields.stream().map(Field::key).collect(Collectors.toSet());
        given.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.add(FieldCheck.notAsked(path + name));
            }
        });
        Map<String, Object> answers = new HashMap<>();
        Map<String, @Nullable Object> seen = seen(fields, given);
        for (Field field : fields) {
            answer(
                    new Asked(field, path + field.key(), isHidden(field, seen)),
                    given.path(field.key()),
                    answers,
                    errors);
        }
        return answers;
    }

    private void answer(Asked asked, JsonNode given, Map<String, Object> answers, List<FieldError> errors) {
        Field field = asked.field();
        if (isEmpty(given)) {
            if (field.required() && !asked.hidden()) {
                errors.add(FieldError.of(asked.name(), REQUIRED));
            }
        } else if (asked.hidden()) {
            errors.add(FieldCheck.notAsked(asked.name()));
        } else if (field.type().equals("dynamiclist")) {
            answers.put(field.key(), rows(field, given, asked.name(), errors));
        } else {
            try {
                beside(field, answers).put(field.key(), FieldCheck.value(field, asked.name(), given));
            } catch (Invalid wrong) {
                errors.addAll(wrong.errors());
            }
        }
    }

    /** Where the answer belongs: with those of its kind, or for itself. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> beside(Field field, Map<String, Object> answers) {
        String together = field.answersTo();
        return together == null
                ? answers
                : (Map<String, Object>) answers.computeIfAbsent(together, first -> new HashMap<String, Object>());
    }

    private List<Map<String, Object>> rows(Field list, JsonNode given, String name, List<FieldError> errors) {
        if (!given.isArray()) {
            errors.add(FieldError.of(name, "type", "list"));
            return List.of();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode row : given) {
            rows.add(answers(list.fieldsOfARow(), row, name + "[" + rows.size() + "].", errors));
        }
        return rows;
    }

    /** A field in its place: named with its row, hidden or not by what else was answered. */
    private record Asked(Field field, String name, boolean hidden) {}

    private boolean isHidden(Field field, Map<String, @Nullable Object> seen) {
        String condition = field.hiddenWhen();
        return condition != null
                && Boolean.TRUE.equals(feel.evaluateSimpleExpression(
                        condition, Variables.fromMap(seen).asVariableContext()));
    }

    /** What a condition can look at: every field, with null for an empty one. */
    private static Map<String, @Nullable Object> seen(List<Field> fields, JsonNode given) {
        Map<String, @Nullable Object> seen = new HashMap<>();
        fields.forEach(field -> {
            JsonNode value = given.path(field.key());
            seen.put(field.key(), isEmpty(value) ? null : value.asText());
        });
        return seen;
    }

    /** A page sends every field that is shown, an empty one as empty text or null. */
    private static boolean isEmpty(JsonNode given) {
        return given.isMissingNode()
                || given.isNull()
                || given.isTextual() && given.asText().isBlank();
    }
}
