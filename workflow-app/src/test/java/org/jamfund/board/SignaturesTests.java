package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Role;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who signs minutes: the chair and one other who was present. */
@JamfundTest
class SignaturesTests {

    private final ApplicationContext application;
    private final BoardSessions sessions;
    private final Attendances attendances;
    private final MinutesBook book;
    private final BoardRoom room;

    @Autowired
    SignaturesTests(ApplicationContext application) {
        this.application = application;
        sessions = application.getBean(BoardSessions.class);
        attendances = application.getBean(Attendances.class);
        book = application.getBean(MinutesBook.class);
        room = new BoardRoom(application, 4);
    }

    @Test
    void nobodySignsADraft() {
        Id<BoardSession> session = session(room.proposed("900000"));
        assertRefused("minutes-are-a-draft", room.member(0), session, "0");
    }

    @Test
    void theChairAndOneOtherWhoWasPresentSignWhatTheyRead() {
        Id<BoardSession> session = session(room.proposed("900000"));
        sessions.close(room.member(0), session);
        String digest = String.valueOf(book.of(session).sha256());
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> book.sign(room.member(0), session, "0"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> book.sign(room.member(3), session, digest));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> book.sign(room.facilitator(), session, digest));
        book.sign(room.member(0), session, digest);
        assertThat(book.sign(room.member(0), session, digest).isSigned())
                .as("nobody signs as both")
                .isFalse();
        assertThat(book.sign(room.member(1), session, digest).isSigned()).isTrue();
        assertRefused("signed-already", room.member(2), session, digest);
        assertThat(book.of(session).signatures())
                .extracting(Signature::personId)
                .containsExactly(room.member(0).id(), room.member(1).id());
    }

    @Test
    void whereTheChairHasLeftTheBoardTwoOthersSign() {
        Id<BoardSession> session = session(room.proposed("900000"));
        sessions.close(room.member(0), session);
        String digest = String.valueOf(book.of(session).sha256());
        Actor administrator = room.person("admin", Role.ADMIN);
        application
                .getBean(People.class)
                .assignRoles(administrator, room.member(0).id(), Set.of());
        book.sign(room.member(1), session, digest);
        assertThat(book.sign(room.member(1), session, digest).isSigned()).isFalse();
        assertThat(book.sign(room.member(2), session, digest).isSigned()).isTrue();
        assertThat(book.of(session).signatures())
                .extracting(Signature::capacity, Signature::personId)
                .containsExactly(
                        tuple(Capacity.CHAIR, room.member(2).id()),
                        tuple(Capacity.SECOND, room.member(1).id()));
    }

    @Test
    void twoWhoSignAtOnceAsTheSecondAreOneAfterTheOther() {
        Id<BoardSession> session = session(room.proposed("900000"));
        sessions.close(room.member(0), session);
        String digest = String.valueOf(book.of(session).sha256());
        List<String> answers =
                Together.times(2, one -> Crowd.verdict(() -> book.sign(room.member(one + 1), session, digest)));
        assertThat(answers).containsExactlyInAnyOrder("ok", "signed-already");
    }

    private Id<BoardSession> session(Id<Idea> idea) {
        Id<BoardSession> session = sessions.convene(
                        room.facilitator(),
                        room.jam(),
                        new NewSession(
                                "March",
                                Instant.parse("2026-03-02T10:00:00Z"),
                                room.member(0).username(),
                                List.of(AgendaItem.about(idea), AgendaItem.free("Any other business"))))
                .id();
        Stream.of(0, 1, 2).forEach(seat -> attendances.join(room.member(seat), session));
        sessions.open(room.member(0), session);
        return session;
    }

    private void assertRefused(String code, Actor by, Id<BoardSession> session, String digest) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> book.sign(by, session, digest))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
