package org.jamfund.idea;

import java.util.List;
import org.jamfund.kernel.Id;

/** The import that brought these ideas failed: they are taken away, and their journeys with them. */
public record ImportAbandoned(List<Id<Idea>> ideas) {

    public ImportAbandoned {
        ideas = List.copyOf(ideas);
    }
}
