package org.jamfund.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One engine in memory with every drawing on it and nothing behind it: each delegate and listener a drawing names is a
 * part that a test may script, and jobs run only when a test asks.
 */
final class Stage implements BeforeAllCallback, BeforeEachCallback {

    private static final Map<Object, Object> PARTS = new HashMap<>();
    private static final Footprints FOOTPRINTS = new Footprints();
    private static final ProcessEngine ENGINE = engine();
    private static final Map<String, Consumer<VariableScope>> SCRIPT = new HashMap<>();
    private static final List<String> PLAYED = new ArrayList<>();

    private static ProcessEngine engine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:stage;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setHistory("audit");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(PARTS);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(FOOTPRINTS)));
        ProcessEngine engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (Drawing drawing : Drawing.all()) {
            drawing.delegates().forEach(name -> PARTS.put(name, new Part(name)));
            deployment.addString("bpmn/" + drawing.key() + ".bpmn", drawing.xml());
        }
        for (String decision : List.of(Shortlisting.KEY, PanelSize.KEY, ReviewOutcome.KEY, ApprovalTier.KEY)) {
            deployment.addClasspathResource("dmn/" + decision + ".dmn");
        }
        deployment.deploy();
        return engine;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        FOOTPRINTS.forgetTouches();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SCRIPT.clear();
        PLAYED.clear();
        FOOTPRINTS.forgetStatuses();
        ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> ENGINE.getRuntimeService().deleteProcessInstance(left.getId(), "curtain"));
    }

    ProcessEngine engineItself() {
        return ENGINE;
    }

    /** What a delegate or listener of this name does from now on; without a script it does nothing. */
    void script(String delegate, Consumer<VariableScope> part) {
        if (!PARTS.containsKey(delegate)) {
            throw new IllegalArgumentException("No drawing names " + delegate);
        }
        SCRIPT.put(delegate, part);
    }

    List<String> played() {
        return List.copyOf(PLAYED);
    }

    Walk startByMessage(String message, Map<String, Object> variables) {
        return walk(ENGINE.getRuntimeService().startProcessInstanceByMessage(message, key(), variables));
    }

    Walk startCalled(String process, Map<String, Object> variables) {
        return walk(ENGINE.getRuntimeService().startProcessInstanceByKey(process, key(), variables));
    }

    private Walk walk(ProcessInstance instance) {
        Walk walk = new Walk(this, instance.getId(), instance.getBusinessKey());
        work();
        return walk;
    }

    private static String key() {
        return Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    /** Runs every asynchronous step until the tokens wait for somebody again. */
    void work() {
        List<Job> jobs = waiting();
        while (!jobs.isEmpty()) {
            ENGINE.getManagementService().executeJob(jobs.get(0).getId());
            jobs = waiting();
        }
    }

    private static List<Job> waiting() {
        return ENGINE.getManagementService().createJobQuery().messages().list();
    }

    List<String> statuses(String businessKey) {
        return FOOTPRINTS.statuses(businessKey);
    }

    Set<String> neverWalked(String process) {
        return FOOTPRINTS.neverWalked(process);
    }

    private record Part(String name) implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            play(execution);
        }

        @Override
        public void notify(DelegateExecution execution) {
            play(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            play(task);
        }

        private void play(VariableScope scope) {
            PLAYED.add(name);
            SCRIPT.getOrDefault(name, nothing -> {}).accept(scope);
        }
    }
}
