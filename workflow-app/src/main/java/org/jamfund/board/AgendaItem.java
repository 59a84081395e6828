package org.jamfund.board;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** An item of the agenda, numbered from 1; with an idea or with words, depending on its kind. */
public record AgendaItem(
        int number,
        AgendaKind kind,
        @Nullable Id<Idea> ideaId,
        @Nullable String words) {

    public static AgendaItem adoption() {
        return new AgendaItem(0, AgendaKind.ADOPTION, null, null);
    }

    public static AgendaItem about(Id<Idea> idea) {
        return new AgendaItem(0, AgendaKind.IDEA, idea, null);
    }

    public static AgendaItem free(String words) {
        return new AgendaItem(0, AgendaKind.FREE, null, words);
    }

    AgendaItem numbered(int place) {
        return new AgendaItem(place, kind, ideaId, words);
    }
}
