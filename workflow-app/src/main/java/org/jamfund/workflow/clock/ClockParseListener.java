package org.jamfund.workflow.clock;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jamfund.process.JamRound;

/**
 * Listens where ideas wait. Listeners of the drawing itself come before: they set the date a task is due. Who listens is
 * looked up when a token comes, because doors start after the engine.
 */
final class ClockParseListener extends AbstractBpmnParseListener {

    private final Supplier<Comings> comings;

    ClockParseListener(Supplier<Comings> comings) {
        this.comings = comings;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String process = process(activity);
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (IdeaWaits.PROCESSES.contains(process) || isTheBoards(process, activity)) {
            on(task, TaskListener.EVENTNAME_CREATE, asked -> comings.get().asked(asked));
        }
        if (IdeaWaits.PROCESSES.contains(process)) {
            on(task, TaskListener.EVENTNAME_UPDATE, moved -> comings.get().moved(moved));
            on(task, TaskListener.EVENTNAME_COMPLETE, done -> comings.get().done(done));
            on(task, TaskListener.EVENTNAME_DELETE, gone -> comings.get().takenAway(gone));
        }
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (IdeaWaits.PROCESSES.contains(process(activity))) {
            ExecutionListener arrived = token -> comings.get().arrived(token);
            ExecutionListener left = token -> comings.get().left(token);
            activity.addListener(ExecutionListener.EVENTNAME_START, arrived);
            activity.addListener(ExecutionListener.EVENTNAME_END, left);
        }
    }

    private static boolean isTheBoards(String process, ActivityImpl activity) {
        return process.equals(JamRound.KEY) && activity.getId().equals(JamRound.ADOPT_ALLOCATION);
    }

    private static String process(ActivityImpl activity) {
        return ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
    }

    private static void on(TaskDefinition task, String event, TaskListener listener) {
        task.addTaskListener(event, listener);
    }
}
