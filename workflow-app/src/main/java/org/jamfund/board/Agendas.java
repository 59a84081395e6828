package org.jamfund.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What a session talks about: at most 2,000 items, each idea once. */
@Component
class Agendas {

    private static final int MAX_WORDS = 500;
    static final int MOST = 2_000;

    private final BoardSessionMapper mapper;
    private final Ideas ideas;

    Agendas(BoardSessionMapper mapper, Ideas ideas) {
        this.mapper = mapper;
        this.ideas = ideas;
    }

    /** Puts the items behind those there are; the session's row is held. */
    List<AgendaItem> add(BoardSession session, List<AgendaItem> items) {
        List<AgendaItem> agenda = mapper.agenda(session.id());
        if (agenda.size() + items.size() > MOST) {
            throw Invalid.field("agenda", "range", 0, MOST);
        }
        Set<Id<Idea>> named = new HashSet<>(ideas(session.id()));
        List<AgendaItem> added = new ArrayList<>();
        for (AgendaItem item : items) {
            String field = "agenda[" + added.size() + "]";
            check(field, item, session);
            if (item.ideaId() != null && !named.add(item.ideaId())) {
                throw Refusal.of("on-the-agenda", ideas.get(item.ideaId()).title())
                        .asException();
            }
            AgendaItem numbered = item.numbered(agenda.size() + added.size() + 1);
            mapper.insertItem(session.id(), numbered);
            added.add(numbered);
        }
        return added;
    }

    List<Id<Idea>> ideas(Id<BoardSession> session) {
        return mapper.agenda(session).stream()
                .map(AgendaItem::ideaId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private void check(String field, AgendaItem item, BoardSession session) {
        if (item.words() != null) {
            PlainText.lineFault(field + ".words", item.words(), MAX_WORDS).ifPresent(fault -> {
                throw new Invalid(List.of(fault));
            });
        }
        if (item.ideaId() != null && !mapper.isSubmitted(session.jamId(), item.ideaId())) {
            throw Invalid.field(field + ".idea", "unknown", item.ideaId());
        }
    }
}
