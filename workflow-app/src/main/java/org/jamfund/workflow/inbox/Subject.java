package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** What a task is about: an idea, with its project where there is one, or a Jam. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(
        @Nullable Id<?> idea, @Nullable Id<?> jam, @Nullable Id<?> project, String title) {

    public static Subject idea(Id<?> idea, String title) {
        return new Subject(idea, null, null, title);
    }

    public static Subject jam(Id<?> jam, String title) {
        return new Subject(null, jam, null, title);
    }

    public static Subject project(Id<?> project, Id<?> idea, String title) {
        return new Subject(idea, null, project, title);
    }
}
