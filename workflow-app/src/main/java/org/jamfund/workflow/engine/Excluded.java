package org.jamfund.workflow.engine;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jamfund.kernel.Id;

/** People a task is not offered to although they are of the group it is for. The inbox reads these links. */
public final class Excluded {

    private static final String LINK = "excluded";

    private Excluded() {}

    public static void from(DelegateTask task, Collection<? extends Id<?>> people) {
        people.forEach(person -> task.addUserIdentityLink(person.text(), LINK));
    }
}
