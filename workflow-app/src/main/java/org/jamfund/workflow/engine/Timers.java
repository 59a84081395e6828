package org.jamfund.workflow.engine;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jamfund.kernel.Id;
import org.jamfund.process.Variable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves timers that already run when the instants they were set from change. */
@Component
@Transactional(propagation = MANDATORY)
public class Timers {

    private final RuntimeService runtime;
    private final ManagementService jobs;

    Timers(RuntimeService runtime, ManagementService jobs) {
        this.runtime = runtime;
        this.jobs = jobs;
    }

    /** Sets the instants for the timers to come and moves those of the named elements that already wait; nothing where no process runs. */
    public void reschedule(
            String process, Id<?> key, Carried instants, Map<String, Variable<String>> instantOfElement) {
        ProcessInstance running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key.text())
                .singleResult();
        if (running != null) {
            rescheduleOf(running.getProcessInstanceId(), instants, instantOfElement);
        }
    }

    /** The same of one instance that is known to run. */
    public void rescheduleOf(String instance, Carried instants, Map<String, Variable<String>> instantOfElement) {
        Clashes.translated(() -> {
            runtime.setVariables(instance, instants.variables());
            instantOfElement.forEach((element, instant) ->
                    move(instance, element, (String) instants.variables().get(instant.name())));
        });
    }

    private void move(String instance, String element, String instant) {
        for (Job timer : jobs.createJobQuery()
                .processInstanceId(instance)
                .timers()
                .activityId(element)
                .list()) {
            jobs.setJobDuedate(timer.getId(), Date.from(Instant.parse(instant)));
        }
    }
}
