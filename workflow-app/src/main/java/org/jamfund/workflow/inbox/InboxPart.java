package org.jamfund.workflow.inbox;

import java.util.Map;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaPart;
import org.jamfund.people.Actor;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectPart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the pages about ideas what their reader is asked to do there: by the id of the idea, the most urgent task. */
@Component
class InboxPart implements IdeaPart, ProjectPart {

    private final Inbox inbox;

    InboxPart(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void onIdea(Idea idea, Actor reader, Model page) {
        onMine(reader, page);
    }

    @Override
    public void onProject(Project project, Actor reader, Model page) {
        inbox.mostUrgent(reader).stream()
                .filter(task -> project.ideaId().equals(task.subject().idea()))
                .findFirst()
                .ifPresent(task -> page.addAttribute("task", task));
    }

    @Override
    public void onMine(Actor reader, Model page) {
        Map<String, InboxTask> awaited = inbox.mostUrgent(reader).stream()
                .filter(task -> task.subject().idea() != null)
                .collect(Collectors.toMap(
                        task -> String.valueOf(task.subject().idea()), task -> task, (one, later) -> one));
        page.addAttribute("awaited", awaited);
    }
}
