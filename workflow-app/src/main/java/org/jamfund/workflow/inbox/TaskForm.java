package org.jamfund.workflow.inbox;

import java.util.List;
import java.util.function.BiFunction;
import org.jamfund.people.Actor;

/**
 * A form of a task: what it opens with, what its reader should know, and the door its answers are filed at. That is the
 * same door the room's REST route uses; it states a fact, and that fact completes the task. A business key is the id of
 * the idea, the Jam or the case the task is about.
 *
 * @param key room and phrase of the form, such as {@code review/assess-idea}
 */
public record TaskForm(String key, Opening opening, Briefing briefing, Filing filing) {

    /** What the form shows in its fields when it opens. */
    @FunctionalInterface
    public interface Opening extends BiFunction<Actor, String, Answers> {}

    /** What stands beside the form. */
    @FunctionalInterface
    public interface Briefing extends BiFunction<Actor, String, List<Fact>> {}

    /** Where the answers end up. */
    @FunctionalInterface
    public interface Filing {
        void file(Actor by, String businessKey, Answers answers);
    }

    /** A form that opens empty. */
    public static TaskForm empty(String key, Filing filing) {
        return new TaskForm(key, (by, businessKey) -> Answers.none(), (by, businessKey) -> List.of(), filing);
    }

    public TaskForm prefilled(Opening with) {
        return new TaskForm(key, with, briefing, filing);
    }

    public TaskForm briefed(Briefing with) {
        return new TaskForm(key, opening, with, filing);
    }
}
