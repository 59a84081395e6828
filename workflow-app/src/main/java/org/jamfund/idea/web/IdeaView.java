package org.jamfund.idea.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An idea as the API shows it; the reason is the one of its last change of status. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IdeaView(
        Id<Idea> id,
        Id<Jam> jam,
        @Nullable String externalId,
        String title,
        String problem,
        String solution,
        Money requested,
        @Nullable String topic,
        List<String> tags,
        @Nullable Id<Idea> buildsOn,
        @Nullable Id<Idea> mergedInto,
        IdeaStatus status,
        @Nullable Reason reason,
        long votes,
        List<Owner> owners,
        int revision,
        int version,
        @Nullable Instant submittedAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Owner(
            Id<Person> id, String displayName, @Nullable String organisation) {}
}
