package org.jamfund.workflow.inbox;

import java.util.function.BiFunction;
import org.jamfund.people.Actor;

/**
 * Takes what was filled into one form to the door of the room it belongs to: the same door the room's REST route uses. The
 * door states a fact, and that fact completes the task.
 */
public interface TaskForm {

    /** Room and phrase of the form, such as {@code review/assess-idea}. */
    String key();

    /** What the form shows when it opens. */
    Answers prefilled(Actor by, String businessKey);

    void file(Actor by, String businessKey, Answers answers);

    /** Where a form ends up: {@code businessKey} is the id of the idea, the Jam or the case the task is about. */
    @FunctionalInterface
    interface Filing {
        void file(Actor by, String businessKey, Answers answers);
    }

    /** A form that opens empty. */
    static TaskForm empty(String key, Filing filing) {
        return prefilled(key, (by, businessKey) -> Answers.none(), filing);
    }

    static TaskForm prefilled(String key, BiFunction<Actor, String, Answers> prefill, Filing filing) {
        return new TaskForm() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Answers prefilled(Actor by, String businessKey) {
                return prefill.apply(by, businessKey);
            }

            @Override
            public void file(Actor by, String businessKey, Answers answers) {
                filing.file(by, businessKey, answers);
            }
        };
    }
}
