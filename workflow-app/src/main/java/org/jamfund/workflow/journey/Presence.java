package org.jamfund.workflow.journey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jamfund.process.IdeaJourney;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where tokens are right now. */
@Component
class Presence {

    private final RuntimeService runtime;

    Presence(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Nullable
    ProcessInstance running(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(IdeaJourney.KEY)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    /** The elements of the instance's own drawing where a token is, or is about to arrive. */
    List<String> activities(ProcessInstance instance) {
        ActivityInstance root = runtime.getActivityInstance(instance.getId());
        return root == null ? List.of() : leaves(root).distinct().toList();
    }

    private static Stream<String> leaves(ActivityInstance instance) {
        Stream<String> arriving =
                Arrays.stream(instance.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
        if (instance.getChildActivityInstances().length == 0 && instance.getChildTransitionInstances().length == 0) {
            return Stream.of(instance.getActivityId());
        }
        return Stream.concat(
                arriving, Arrays.stream(instance.getChildActivityInstances()).flatMap(Presence::leaves));
    }
}
