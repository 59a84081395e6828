package org.jamfund.workflow.expertreview;

import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.workflow.inbox.InboxTask;
import org.jamfund.workflow.inbox.TaskPart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the experts of a later round what has changed in the idea since it was last read. */
@Component
class RevisionPart implements TaskPart {

    private final AssessmentForm form;
    private final IdeaRecords records;

    RevisionPart(AssessmentForm form, IdeaRecords records) {
        this.form = form;
        this.records = records;
    }

    @Override
    public void onTask(InboxTask task, Actor reader, Model page) {
        Id<?> about = task.subject().idea();
        if (task.formKey().equals("review/assess-idea") && about != null) {
            Id<Idea> idea = Id.of(about.text());
            form.since(idea).ifPresent(read -> {
                page.addAttribute("changedSince", read);
                page.addAttribute("changes", records.changes(idea, read));
            });
        }
    }
}
