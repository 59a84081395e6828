package org.jamfund.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session about to be convened; without a username of a chair it is whoever convenes it. */
public record NewSession(
        String title, Instant startsAt, @Nullable String chair, List<AgendaItem> agenda) {

    public NewSession {
        agenda = List.copyOf(agenda);
    }
}
