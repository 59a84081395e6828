package org.jamfund.idea;

import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** An {@link IdeaQuery} after the rules of visibility: what the statement reads, behind which place, and how many rows. */
record IdeaFilter(
        Id<Jam> jam,
        Id<Person> reader,
        List<IdeaStatus> statuses,
        @Nullable Id<Person> owner,
        @Nullable String topic,
        @Nullable String pattern,
        IdeaSort sort,
        @Nullable IdeaPlace after,
        int rows) {}
