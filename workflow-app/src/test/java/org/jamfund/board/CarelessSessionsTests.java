package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.testing.Careless;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/** The races of {@link SessionRacesTests}, run without what keeps them right: here they go wrong. */
@JamfundTest
class CarelessSessionsTests {

    private final ApplicationContext application;
    private final Meeting meeting;

    @Autowired
    CarelessSessionsTests(ApplicationContext application) {
        this.application = application;
        meeting = new Meeting(application, 5);
    }

    @Test
    void twoWhoComeWithoutHoldingTheSessionAreGivenTheSamePlace() {
        Id<BoardSession> session = meeting.convened();
        BoardSessionMapper careless = Careless.holdingNothing(
                BoardSessionMapper.class,
                Careless.writingTogether(
                        BoardSessionMapper.class, application.getBean(BoardSessionMapper.class), "insertEvent", 2));
        Attendances attendances = new Attendances(
                careless,
                new SessionLog(careless, application.getBean(Clock.class)),
                application.getBean(Quorum.class));
        List<String> answers = Together.times(2, one -> joined(attendances, session, one));
        assertThat(answers).containsExactlyInAnyOrder("ok", "an error");
    }

    private String joined(Attendances attendances, Id<BoardSession> session, int seat) {
        try {
            meeting.room.transaction(() -> attendances.join(meeting.room.member(seat), session));
            return "ok";
        } catch (DuplicateKeyException samePlace) {
            return "an error";
        }
    }
}
