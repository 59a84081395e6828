package org.jamfund.workflow.inbox;

import org.jamfund.people.Actor;
import org.springframework.ui.Model;

/** What a drawing's own package shows beside a task's form, where facts in one line are not enough. */
public interface TaskPart {

    /** Adds to the page of a task, if it is one of those this part knows more about. */
    void onTask(InboxTask task, Actor reader, Model page);
}
