package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Refused;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.workflow.engine.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what people are asked to do. A task is visible to its assignee and its candidates; another's task is
 * NotFound, one that somebody else has done meanwhile is Refused {@code already-done}.
 */
@Service
@Transactional
public class Inbox {

    /** The id of a task, or nothing. */
    private static final String CURSOR = "([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?";

    private final InboxMapper tasks;
    private final DoneTasks done;
    private final Forms forms;
    private final Subjects subjects;
    private final Tokens tokens;

    Inbox(InboxMapper tasks, DoneTasks done, Forms forms, Subjects subjects, Tokens tokens) {
        this.tasks = tasks;
        this.done = done;
        this.forms = forms;
        this.subjects = subjects;
        this.tokens = tokens;
    }

    public Page<InboxTask> of(Actor actor, PageRequest request) {
        String after = request.after() == null ? "" : request.after();
        if (!after.matches(CURSOR)) {
            throw Invalid.field("after", "cursor");
        }
        List<OpenTask> open = tasks.page(actor.id().text(), roles(actor), after, request.rowsToRead());
        return Page.of(open, request, OpenTask::id).map(this::shown);
    }

    /** What is due first, at most a page of it. */
    public List<InboxTask> mostUrgent(Actor actor) {
        return tasks.mostUrgent(actor.id().text(), roles(actor), PageRequest.MAX_LIMIT).stream()
                .map(this::shown)
                .toList();
    }

    /** How many tasks await a person, also where that is more than a page of them. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return tasks.count(actor.id().text(), roles(actor));
    }

    public AskedForm form(Actor actor, String task) {
        OpenTask open = open(actor, task);
        Form asked = asked(actor, open);
        TaskForm<?> taskForm = forms.taskForm(asked);
        return new AskedForm(
                shown(open),
                asked.schema(),
                forms.opening(asked, actor, open.businessKey()),
                taskForm.briefing().apply(actor, open.businessKey()),
                taskForm.keeping() != null);
    }

    /**
     * Files the answers at the door the form belongs to; Invalid names the fields that are wrong. A door takes the same
     * answer twice, a task only once: whoever finds that it was done while they were at the door is told so.
     */
    public void complete(Actor by, String task, JsonNode answers) {
        OpenTask open = open(by, task);
        try {
            forms.file(asked(by, open), by, open.businessKey(), answers);
        } catch (Refused | Stale refusal) {
            throw isOpen(by, task) ? refusal : alreadyDone();
        }
        if (!tokens.hasCompleted(task) && !isOpen(by, task)) {
            throw alreadyDone();
        }
    }

    /** Keeps the answers so far for whoever gave them; the task stays open. NotFound where a form cannot be kept. */
    public void keep(Actor by, String task, JsonNode answers) {
        OpenTask open = open(by, task);
        forms.keep(asked(by, open), by, open.businessKey(), answers);
    }

    private Form asked(Actor reader, OpenTask open) {
        return forms.asked(forms.of(open), reader, open.businessKey());
    }

    private boolean isOpen(Actor actor, String task) {
        return tasks.find(actor.id().text(), roles(actor), task).isPresent();
    }

    private static RuntimeException alreadyDone() {
        return Refusal.of("already-done").asException();
    }

    private OpenTask open(Actor actor, String task) {
        return tasks.find(actor.id().text(), roles(actor), task).orElseThrow(() -> {
            if (done.wasOf(actor, task)) {
                return alreadyDone();
            }
            return new NotFound(task);
        });
    }

    private InboxTask shown(OpenTask open) {
        Subject subject = subjects.of(open.process(), open.businessKey());
        return new InboxTask(
                open.id(),
                open.name(),
                open.process(),
                subject,
                open.due(),
                forms.of(open).key());
    }

    private static List<String> roles(Actor actor) {
        return actor.roles().stream().map(Coded::code).sorted().toList();
    }
}
