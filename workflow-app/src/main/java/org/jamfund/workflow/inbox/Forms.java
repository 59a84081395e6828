package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The forms the drawings name, each read once, and where what is filled into them goes. */
@Component
class Forms {

    private final FormService engine;
    private final ObjectMapper json;
    private final FormCheck check;
    private final Map<String, TaskForm> taskForms;
    private final Map<String, Form> read = new ConcurrentHashMap<>();

    Forms(FormService engine, ObjectMapper json, FormCheck check, ObjectProvider<TaskForm> taskForms) {
        this.engine = engine;
        this.json = json;
        this.check = check;
        this.taskForms = taskForms.stream().collect(Collectors.toMap(TaskForm::key, Function.identity()));
    }

    Form of(OpenTask task) {
        return read.computeIfAbsent(
                engine.getTaskFormKey(task.drawing(), task.element()), formKey -> Form.named(formKey, json));
    }

    TaskForm taskForm(Form form) {
        TaskForm taskForm = taskForms.get(form.key());
        if (taskForm == null) {
            throw new IllegalStateException("Nobody takes the form " + form.key());
        }
        return taskForm;
    }

    Answers check(Form form, JsonNode answers) {
        return check.check(form, answers);
    }

    JsonNode json(Answers answers) {
        return json.valueToTree(answers.values());
    }
}
