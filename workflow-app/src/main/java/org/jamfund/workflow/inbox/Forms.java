package org.jamfund.workflow.inbox;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.jamfund.kernel.NotFound;
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

    /** The form with the questions this reader is asked about that. */
    Form asked(Form form, Actor reader, String businessKey) {
        return form.asking(taskForm(form).asking().apply(reader, businessKey));
    }

    /** What stands in the fields when the asked form opens; an absent value leaves its field empty. */
    JsonNode opening(Form asked, Actor reader, String businessKey) {
        return asked.sideBySide(taskForm(asked)
                .opening()
                .apply(reader, businessKey)
                .<ObjectNode>map(json::valueToTree)
                .orElseGet(json::createObjectNode));
    }

    /** Takes the answers to the door of their form, or is Invalid with every field that is wrong. */
    void file(Form asked, Actor by, String businessKey, JsonNode answers) {
        file(taskForm(asked), by, businessKey, check.check(asked, answers));
    }

    /** Keeps the answers so far, or is Invalid with every field whose answer cannot be; only of a form that can be kept. */
    void keep(Form asked, Actor by, String businessKey, JsonNode answers) {
        keep(taskForm(asked), by, businessKey, check.checkUnfinished(asked, answers));
    }

    private <A extends Record> void file(TaskForm<A> form, Actor by, String businessKey, Map<String, Object> checked) {
        form.filing().file(by, businessKey, json.convertValue(checked, form.answers()));
    }

    private <A extends Record> void keep(TaskForm<A> form, Actor by, String businessKey, Map<String, Object> checked) {
        TaskForm.Filing<A> keeping = form.keeping();
        if (keeping == null) {
            throw new NotFound(form.key());
        }
        keeping.file(by, businessKey, json.convertValue(checked, form.answers()));
    }
}
