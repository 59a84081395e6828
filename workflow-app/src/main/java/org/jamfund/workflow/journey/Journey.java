package org.jamfund.workflow.journey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** Where an idea stands, how it came there, whom it waits for and what can come next. A draft has no process yet. */
public record Journey(
        IdeaStatus status,
        @Nullable Process process,
        List<Step> steps,
        @Nullable Waiting waitingFor,
        List<String> next) {

    /** The drawing this idea follows, where in it the idea is, and the address of the drawing itself. */
    public record Process(String key, int version, List<String> activeActivities, String diagram) {}

    /**
     * One element of a drawing the idea came by, the name as read; open as long as {@code until} is absent. The id is
     * for pages, which say "you" to whoever acted; to programs the name is enough.
     */
    public record Step(
            String process,
            String activity,
            String name,
            Instant from,
            @Nullable Instant until,
            @Nullable @JsonIgnore Id<Person> actorId,
            @Nullable String actor,
            @Nullable String outcome,
            @Nullable Reason reason) {}

    /** Who is asked for what, and until when: the response clock leaves no wait without a date. */
    public record Waiting(String who, String what, Instant due) {}
}
