package org.jamfund.workflow.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A form of a task: what it opens with, what its reader should know, and the door its answers are filed at. That is the
 * same door the room's REST route uses; it states a fact, and that fact completes the task. A business key is the id of
 * the idea, the Jam or the case the task is about.
 *
 * @param key room and phrase of the form, such as {@code review/assess-idea}
 * @param answers the record with a component for each field of the form
 */
public record TaskForm<A extends Record>(
        String key,
        Class<A> answers,
        Opening<A> opening,
        Briefing briefing,
        Asking asking,
        Filing<A> filing,
        @Nullable Filing<A> keeping) {

    /** What the form shows in its fields when it opens. */
    @FunctionalInterface
    public interface Opening<A> extends BiFunction<Actor, String, Optional<A>> {}

    /** What stands beside the form. */
    @FunctionalInterface
    public interface Briefing extends BiFunction<Actor, String, List<Fact>> {}

    /** The questions that take the place of one in the file, by what it is asked once for each of. */
    @FunctionalInterface
    public interface Asking extends BiFunction<Actor, String, Map<String, List<Question>>> {}

    /** Where the answers end up. */
    @FunctionalInterface
    public interface Filing<A> {
        void file(Actor by, String businessKey, A answers);
    }

    /** A form that opens empty. */
    public static <A extends Record> TaskForm<A> empty(String key, Class<A> answers, Filing<A> filing) {
        return new TaskForm<>(
                key,
                answers,
                (by, businessKey) -> Optional.empty(),
                (by, businessKey) -> List.of(),
                (by, businessKey) -> Map.of(),
                filing,
                null);
    }

    public TaskForm<A> prefilled(BiFunction<Actor, String, A> with) {
        return new TaskForm<>(key, answers, with.andThen(Optional::of)::apply, briefing, asking, filing, keeping);
    }

    public TaskForm<A> briefed(Briefing with) {
        return new TaskForm<>(key, answers, opening, with, asking, filing, keeping);
    }

    public TaskForm<A> asking(Asking with) {
        return new TaskForm<>(key, answers, opening, briefing, with, filing, keeping);
    }

    /** A form whose answers so far are kept until it is finished; what is kept may lack what the form requires. */
    public TaskForm<A> kept(Filing<A> with) {
        return new TaskForm<>(key, answers, opening, briefing, asking, filing, with);
    }
}
