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
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Sha256;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
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

    /** Whoever has left the board or the company signs nothing any more. */
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
