package org.jamfund.workflow.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.process.IdeaJourney;
import org.jamfund.response.Waits;
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
    private static final Duration A_STEP = Duration.ofHours(1);

    private final Ideas ideas;
    private final Waits waits;
    private final DrawnWords words;
    private final Steps steps;
    private final Presence presence;
    private final HistoryService history;
    private final MessageSource texts;
    private final Clock clock;

    Journeys(
            Ideas ideas,
            Waits waits,
            DrawnWords words,
            Steps steps,
            Presence presence,
            HistoryService history,
            MessageSource texts,
            Clock clock) {
        this.ideas = ideas;
        this.waits = waits;
        this.words = words;
        this.steps = steps;
        this.presence = presence;
        this.history = history;
        this.texts = texts;
        this.clock = clock;
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
        return waits.first(idea.id())
                .map(wait -> new Journey.Waiting(words.who(wait), words.what(wait), wait.dueAt()))
                .orElseGet(() -> underWay(idea, running, active));
    }

    /** Between two waits Jamfund itself acts, which takes minutes. */
    private Journey.Waiting underWay(Idea idea, ProcessInstance running, List<String> active) {
        String element = active.isEmpty() ? NO_TEXT : active.get(0);
        String drawing = running.getProcessDefinitionId();
        List<Journey.Step> way = steps.of(idea.id());
        Instant since =
                way.isEmpty() ? clock.instant() : way.get(way.size() - 1).from();
        return new Journey.Waiting(words.who(drawing, element), words.what(drawing, element), since.plus(A_STEP));
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
