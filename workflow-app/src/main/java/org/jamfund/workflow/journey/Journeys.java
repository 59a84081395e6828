package org.jamfund.workflow.journey;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.jam.PhaseWindow;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.process.IdeaJourney;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the way of an idea, for whoever may see the idea. */
@Service
@Transactional(readOnly = true)
public class Journeys {

    private static final String NO_TEXT = "";

    private final Ideas ideas;
    private final Jams jams;
    private final Steps steps;
    private final Presence presence;
    private final Drawings drawings;
    private final HistoryService history;
    private final MessageSource texts;

    Journeys(
            Ideas ideas,
            Jams jams,
            Steps steps,
            Presence presence,
            Drawings drawings,
            HistoryService history,
            MessageSource texts) {
        this.ideas = ideas;
        this.jams = jams;
        this.steps = steps;
        this.presence = presence;
        this.drawings = drawings;
        this.history = history;
        this.texts = texts;
    }

    public Journey of(Id<Idea> id, Actor actor) {
        Idea idea = ideas.visible(id, actor);
        ProcessInstance running = presence.running(id.text());
        List<String> active = running == null ? List.of() : presence.activities(running);
        return new Journey(
                idea.status(),
                process(id, active),
                steps.of(id),
                running == null ? null : waiting(idea, running, active),
                next(idea));
    }

    /** Whom the idea waits for, nobody when its way is over; for whoever has been let in already. */
    Journey.@Nullable Waiting waitingFor(Id<Idea> id) {
        ProcessInstance running = presence.running(id.text());
        return running == null ? null : waiting(ideas.get(id), running, presence.activities(running));
    }

    private Journey.@Nullable Process process(Id<Idea> id, List<String> active) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(IdeaJourney.KEY)
                .processInstanceBusinessKey(id.text())
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .map(followed -> process(followed, active))
                .orElse(null);
    }

    private static Journey.Process process(HistoricProcessInstance followed, List<String> active) {
        String key = followed.getProcessDefinitionKey();
        int version = followed.getProcessDefinitionVersion();
        return new Journey.Process(key, version, active, "/api/processes/" + key + "/" + version + "/diagram");
    }

    private Journey.Waiting waiting(Idea idea, ProcessInstance running, List<String> active) {
        Task task = presence.openTask(idea.id().text());
        if (task != null) {
            String who = drawings.lane(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
            return new Journey.Waiting(
                    who, drawings.name(task.getProcessDefinitionId(), task.getTaskDefinitionKey()), presence.due(task));
        }
        String element = active.isEmpty() ? NO_TEXT : active.get(0);
        String drawing = running.getProcessDefinitionId();
        return new Journey.Waiting(
                text("journey.who." + element, drawings.lane(drawing, element)),
                text("journey.what." + element, drawings.name(drawing, element)),
                due(idea, element));
    }

    /** What an idea waits for besides tasks has a date only while the crowd votes. */
    private @Nullable Instant due(Idea idea, String element) {
        if (!element.equals(IdeaJourney.AWAIT_VOTING) && !element.equals(IdeaJourney.AWAIT_UNMERGE)) {
            return null;
        }
        return jams.calendar(idea.jamId()).stream()
                .filter(window -> window.phase() == JamPhase.VOTING)
                .findFirst()
                .map(PhaseWindow::closesAt)
                .orElse(null);
    }

    private List<String> next(Idea idea) {
        String lines = text("journey.next." + idea.status().code(), NO_TEXT);
        return Arrays.stream(lines.split("\\|"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String text(String key, String otherwise) {
        String text = texts.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
