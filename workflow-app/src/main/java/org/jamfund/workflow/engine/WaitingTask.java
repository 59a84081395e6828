package org.jamfund.workflow.engine;

import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/**
 * Names one open user task: the drawing, the element, the business key and, where an element has several tasks at once,
 * the assignee.
 */
public record WaitingTask(
        String process, String element, Id<?> key, @Nullable Id<?> assignee) {

    public static WaitingTask of(String process, String element, Id<?> key) {
        return new WaitingTask(process, element, key, null);
    }

    public WaitingTask assignedTo(Id<?> person) {
        return new WaitingTask(process, element, key, person);
    }
}
