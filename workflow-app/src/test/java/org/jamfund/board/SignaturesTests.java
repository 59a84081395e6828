package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
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
    private final MinutesBook book;
    private final Meeting meeting;
    private final BoardRoom room;

    @Autowired
    SignaturesTests(ApplicationContext application) {
        this.application = application;
        book = application.getBean(MinutesBook.class);
        meeting = new Meeting(application, 4);
        room = meeting.room;
    }

    @Test
    void nobodySignsADraft() {
        Id<BoardSession> session = meeting.openedAbout(room.proposed("900000"));
        assertRefused("minutes-are-a-draft", room.member(0), session, "0");
    }

    @Test
    void theChairAndOneOtherWhoWasPresentSignWhatTheyRead() {
        Id<BoardSession> session = meeting.openedAbout(room.proposed("900000"));
        String digest = meeting.closed(session);
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
        Id<BoardSession> session = meeting.openedAbout(room.proposed("900000"));
        String digest = meeting.closed(session);
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
        Id<BoardSession> session = meeting.openedAbout(room.proposed("900000"));
        String digest = meeting.closed(session);
        List<String> answers =
                Together.times(2, one -> Crowd.verdict(() -> book.sign(room.member(one + 1), session, digest)));
        assertThat(answers).containsExactlyInAnyOrder("ok", "signed-already");
    }

    private void assertRefused(String code, Actor by, Id<BoardSession> session, String digest) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> book.sign(by, session, digest))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
