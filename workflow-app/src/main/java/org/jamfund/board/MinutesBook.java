package org.jamfund.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Sha256;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of sessions: a draft while the session is not closed, then frozen for good and signed by the chair and by one
 * other who was present; where the chair has left the board, by two who were. Refused: {@code minutes-are-a-draft}, {@code
 * signed-already} by somebody else as that.
 */
@Service
@Transactional
public class MinutesBook {

    /** Minutes with one page of their agenda; {@code next} is the key of the page behind it. */
    public record Excerpt(Minutes minutes, @Nullable String next) {}

    private final MinutesMapper mapper;
    private final BoardSessionMapper sessions;
    private final MinutesDraft draft;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    MinutesBook(
            MinutesMapper mapper,
            BoardSessionMapper sessions,
            MinutesDraft draft,
            People people,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.sessions = sessions;
        this.draft = draft;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /** The minutes as they are now, for whoever may read the session. */
    @Transactional(readOnly = true)
    public SignedMinutes of(Id<BoardSession> id) {
        Optional<MinutesMapper.Frozen> frozen = mapper.find(id);
        if (frozen.isPresent()) {
            String content = frozen.get().content();
            Minutes written = read(content);
            return new SignedMinutes(
                    written, content, frozen.get().sha256(), mapper.signatures(id), isGone(written.chair()));
        }
        Minutes now = draft.of(found(id));
        return new SignedMinutes(now, written(now), null, List.of(), false);
    }

    /** The minutes with one page of the agenda; its key is the number of its last item. */
    @Transactional(readOnly = true)
    public Excerpt of(BoardSession session, PageRequest request) {
        Optional<Minutes> frozen =
                mapper.find(session.id()).map(MinutesMapper.Frozen::content).map(this::read);
        int after = SessionRecords.numberAfter(request);
        if (frozen.isPresent()) {
            List<Minutes.Item> rows = frozen.get().agenda().stream()
                    .filter(item -> item.number() > after)
                    .limit(request.rowsToRead())
                    .toList();
            Page<Minutes.Item> page = Page.of(rows, request, item -> Integer.toString(item.number()));
            return new Excerpt(frozen.get().with(page.items()), page.next());
        }
        Page<AgendaItem> page = Page.of(
                sessions.agendaAfter(session.id(), after, request.rowsToRead()),
                request,
                item -> Integer.toString(item.number()));
        return new Excerpt(draft.of(session, page.items()), page.next());
    }

    /** Writes down what is from now on the session's minutes. */
    void freeze(BoardSession session) {
        String content = written(draft.of(session));
        mapper.insert(session.id(), new MinutesMapper.Frozen(content, Sha256.of(content)));
    }

    /**
     * Signs the minutes with the digest that was read, in the capacity that is left to the person. The same again changes
     * nothing.
     */
    public SignedMinutes sign(Actor by, Id<BoardSession> id, String sha256) {
        sessions.hold(id);
        SignedMinutes read = of(id);
        if (read.isDraft()) {
            throw Refusal.of("minutes-are-a-draft").asException();
        }
        if (!read.minutes().attended(by.id())) {
            throw new NotAllowed(Refusal.of("was-not-present"));
        }
        if (!sha256.equals(read.sha256())) {
            throw Invalid.field("sha256", "other-minutes");
        }
        if (read.signatures().stream().noneMatch(given -> given.personId().equals(by.id()))) {
            Capacity capacity = read.capacityLeftTo(by.id())
                    .orElseThrow(() -> Refusal.of("signed-already").asException());
            mapper.sign(id, new Signature(capacity, by.id(), sha256, clock.instant()));
        }
        return of(id);
    }

    /** Whether the chair has left the board or the company: then another who was present may sign in their place. */
    private boolean isGone(Id<Person> chair) {
        return people.find(chair).filter(Person::enabled).isEmpty()
                || !people.roles(chair).contains(Role.BOARD);
    }

    private BoardSession found(Id<BoardSession> id) {
        return sessions.find(id).orElseThrow(() -> new NotFound(id));
    }

    private String written(Minutes minutes) {
        try {
            return json.writeValueAsString(minutes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Minutes read(String content) {
        try {
            return json.readValue(content, Minutes.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
