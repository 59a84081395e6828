package org.jamfund.workflow.inbox;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.jamfund.people.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The forms the drawings name, each read once, and where what is filled into them goes. */
@Component
class Forms {

    private final FormService engine;
    private final ObjectMapper json;
    private final FormCheck check;
    private final Map<String, TaskForm<?>> taskForms;
    private final Map<String, Form> read = new ConcurrentHashMap<>();

    Forms(FormService engine, ObjectMapper json, FormCheck check, ObjectProvider<TaskForm<?>> taskForms) {
        this.engine = engine;
        this.json = json.copy().enable(FAIL_ON_UNKNOWN_PROPERTIES).setDefaultPropertyInclusion(NON_NULL);
        this.check = check;
        this.taskForms = taskForms.stream().collect(Collectors.toMap(TaskForm::key, Function.identity()));
    }

    Form of(OpenTask task) {
        return read.computeIfAbsent(
                engine.getTaskFormKey(task.drawing(), task.element()), formKey -> Form.named(formKey, json));
    }

    TaskForm<?> taskForm(Form form) {
        TaskForm<?> taskForm = taskForms.get(form.key());
        if (taskForm == null) {
            throw new IllegalStateException("Nobody takes the form " + form.key());
        }
        return taskForm;
    }

    /** What stands in the fields when the form opens; an absent value leaves its field empty. */
    JsonNode opening(TaskForm<?> form, Actor reader, String businessKey) {
        return form.opening()
                .apply(reader, businessKey)
                .<JsonNode>map(json::valueToTree)
                .orElseGet(json::createObjectNode);
    }

    /** Takes the answers to the door of their form, or is Invalid with every field that is wrong. */
    void file(Form form, Actor by, String businessKey, JsonNode answers) {
        file(taskForm(form), by, businessKey, check.check(form, answers));
    }

    private <A extends Record> void file(TaskForm<A> form, Actor by, String businessKey, Map<String, Object> checked) {
        form.filing().file(by, businessKey, json.convertValue(checked, form.answers()));
    }
}
