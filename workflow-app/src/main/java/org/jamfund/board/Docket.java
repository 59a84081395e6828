package org.jamfund.board;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies before a board: for itself, facilitators, finance and auditors. */
@Service
@Transactional(readOnly = true)
public class Docket {

    private static final String BETWEEN = "-";

    private final DocketMapper mapper;
    private final Jams jams;

    Docket(DocketMapper mapper, Jams jams) {
        this.mapper = mapper;
        this.jams = jams;
    }

    /** The idea and its title, as somebody chooses it. */
    public record Choice(Id<Idea> id, String title) {}

    /** Recommended ideas and all that awards were proposed for, by their place on the shortlist. */
    public Page<BoardIdea> ideas(Actor by, Id<Jam> jam, PageRequest request) {
        by.require(Role.BOARD, Role.FACILITATOR, Role.FINANCE, Role.AUDITOR);
        jams.visible(jam, by);
        Key after = Key.of(request.after());
        List<BoardIdea> rows = mapper.behind(jam, after.place(), after.idea(), request.rowsToRead());
        return Page.of(rows, request, one -> one.place() + BETWEEN + one.ideaId());
    }

    /** Ideas the board is asked about that are not on the session's agenda yet. */
    public List<Choice> notOnTheAgenda(BoardSession session) {
        return mapper.open(session.jamId(), session.id()).stream()
                .map(one -> new Choice(one.id(), one.title()))
                .toList();
    }

    /** Every idea the board is asked about, as many as an agenda takes. */
    public List<Id<Idea>> votedOn(Id<Jam> jam) {
        return mapper.proposed(jam, Agendas.MOST);
    }

    private record Key(int place, long idea) {

        static Key of(@Nullable String text) {
            if (text == null) {
                return new Key(0, 0);
            }
            try {
                String[] parts = text.split(BETWEEN, 2);
                return new Key(Integer.parseInt(parts[0]), Id.of(parts[1]).value());
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException | NotFound forged) {
                throw Invalid.field("after", "cursor");
            }
        }
    }
}
