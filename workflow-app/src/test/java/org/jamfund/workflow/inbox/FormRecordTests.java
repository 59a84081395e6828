package org.jamfund.workflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.testing.JamfundTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ClassUtils;

/**
 * A form and the record its answers become cannot drift apart: both are written down in the same words, one line a field
 * such as {@code reason: @Nullable String}, and these must be equal.
 */
@JamfundTest
class FormRecordTests {

    private static final String FORM = """
            {"components": [
              {"type": "text", "text": "## About"},
              {"type": "number", "key": "score", "validate": {"required": true}},
              {"type": "textarea", "key": "why", "validate": {"required": true}, "conditional": {"hide": "=score = null"}},
              {"type": "dynamiclist", "path": "rows", "components": [
                {"type": "datetime", "key": "due", "validate": {"required": true}}]}]}
            """;

    private final List<TaskForm<?>> taskForms;
    private final ObjectMapper json;

    FormRecordTests(@Autowired List<TaskForm<?>> taskForms, @Autowired ObjectMapper json) {
        this.taskForms = taskForms;
        this.json = json;
    }

    @Test
    void everyFormAsksWhatItsRecordTakes() {
        assertThat(ofEveryForm(form -> taken(form.answers())))
                .isNotEmpty()
                .containsExactlyInAnyOrderEntriesOf(ofEveryForm(form -> asked(fields(form))));
    }

    @Test
    void everyFormHasARecordOfItsOwnNamedAfterItAndKnownToItsProcessOnly() {
        assertThat(taskForms).isNotEmpty().allSatisfy(form -> {
            assertThat(form.answers().getSimpleName()).isEqualTo(inPascalCase(form.key()));
            assertThat(Modifier.isPublic(form.answers().getModifiers())).isFalse();
        });
        assertThat(taskForms).extracting(TaskForm::answers).doesNotHaveDuplicates();
    }

    record Faithful(
            int score, @Nullable String why, @Nullable List<Row> rows) {}

    record Forgetful(int score, @Nullable List<Row> rows) {}

    record Curious(
            int score,
            @Nullable String why,
            @Nullable List<Row> rows,
            @Nullable String when) {}

    record Mistyped(
            String score, @Nullable String why, @Nullable List<Row> rows) {}

    record Demanding(int score, String why, @Nullable List<Row> rows) {}

    record Lenient(
            @Nullable Integer score,
            @Nullable String why,
            @Nullable List<Row> rows) {}

    record Flat(int score, @Nullable String why, @Nullable List<LocalDate> rows) {}

    record WrongInARow(
            int score, @Nullable String why, @Nullable List<LenientRow> rows) {}

    record Row(LocalDate due) {}

    record LenientRow(@Nullable LocalDate due) {}

    @Test
    void aFaithfulRecordIsRecognised() throws JsonProcessingException {
        assertThat(taken(Faithful.class)).containsExactlyElementsOf(askedForExample());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Forgetful.class,
                Curious.class,
                Mistyped.class,
                Demanding.class,
                Lenient.class,
                Flat.class,
                WrongInARow.class
            })
    void aRecordThatDriftedIsNoticed(Class<?> spoilt) throws JsonProcessingException {
        assertThat(taken(spoilt)).isNotEqualTo(askedForExample());
    }

    private Map<String, List<String>> ofEveryForm(Function<TaskForm<?>, List<String>> lines) {
        return taskForms.stream().collect(Collectors.toMap(TaskForm::key, lines));
    }

    private List<Field> fields(TaskForm<?> form) {
        return Form.named("camunda-forms:/forms/" + form.key() + ".form", json).fields();
    }

    private List<String> askedForExample() throws JsonProcessingException {
        return asked(Field.of(json.readTree(FORM)));
    }

    private static List<String> asked(List<Field> fields) {
        return fields.stream()
                .flatMap(field -> lines(
                        field.key(),
                        !field.required() || field.hiddenWhen() != null,
                        typeOf(field),
                        asked(field.fieldsOfARow())))
                .toList();
    }

    private static List<String> taken(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .flatMap(component -> lines(
                        component.getName(),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                        ClassUtils.resolvePrimitiveIfNecessary(component.getType())
                                .getSimpleName(),
                        takenInARow(component)))
                .toList();
    }

    private static Stream<String> lines(String name, boolean optional, String type, List<String> ofARow) {
        return Stream.concat(
                Stream.of(name + ": " + (optional ? "@Nullable " : "") + type),
                ofARow.stream().map(line -> name + "[]." + line));
    }

    private static String typeOf(Field field) {
        if (field.standsForEach() != null) {
            return "Map";
        }
        return switch (field.type()) {
            case "textfield", "textarea", "select", "radio" -> "String";
            case "number" -> "Integer";
            case "datetime" -> "LocalDate";
            case "dynamiclist" -> "List";
            default -> "nothing for a " + field.type();
        };
    }

    private static List<String> takenInARow(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> row
                        && row.isRecord()
                ? taken(row)
                : List.of();
    }

    /** {@code review/assess-idea} is taken by AssessIdea. */
    private static String inPascalCase(String key) {
        String phrase = key.substring(key.indexOf('/') + 1);
        return Pattern.compile("(^|-)(.)")
                .matcher(phrase)
                .replaceAll(initial -> initial.group(2).toUpperCase(Locale.ROOT));
    }
}
