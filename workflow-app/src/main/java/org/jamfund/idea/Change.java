package org.jamfund.idea;

import java.util.List;

/** How one field of an idea differs from an earlier version, from its first word to its last. */
public record Change(String field, List<Passage> passages) {

    public Change {
        passages = List.copyOf(passages);
    }
}
