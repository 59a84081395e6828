package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What happens in a session at the same instant. */
@JamfundTest
class SessionRacesTests {

    private final BoardSessions sessions;
    private final Attendances attendances;
    private final MinutesBook minutes;
    private final Meeting meeting;

    @Autowired
    SessionRacesTests(ApplicationContext application) {
        sessions = application.getBean(BoardSessions.class);
        attendances = application.getBean(Attendances.class);
        minutes = application.getBean(MinutesBook.class);
        meeting = new Meeting(application, 5);
    }

    @Test
    void manyWhoComeAtOnceReachTheQuorumOnceAndOpenItOnce() {
        Id<BoardSession> session = meeting.convened();
        List<String> came = Together.times(
                10,
                one -> Crowd.verdict(() -> {
                    attendances.join(meeting.room.member(one % 5), session);
                    return true;
                }));
        assertThat(came).containsOnly("ok");
        List<String> opened =
                Together.times(4, one -> Crowd.verdict(() -> sessions.open(meeting.room.facilitator(), session)));
        assertThat(opened).containsOnly("ok");
        assertThat(meeting.kinds(session)).containsOnlyOnce(EventKind.QUORUM_REACHED, EventKind.OPENED);
        assertThat(meeting.kinds(session)).filteredOn(EventKind.JOINED::equals).hasSize(5);
    }

    @Test
    void twoWhoCloseAtOnceFreezeOneSetOfMinutes() {
        Id<BoardSession> session = meeting.opened();
        List<String> closed =
                Together.times(4, one -> Crowd.verdict(() -> sessions.close(meeting.room.facilitator(), session)));
        assertThat(closed).containsOnly("ok");
        assertThat(meeting.kinds(session)).containsOnlyOnce(EventKind.CLOSED);
    }

    @Test
    void aVoteAndTheClosingAtTheSameInstantAreInTheMinutesOrNot() {
        for (int round = 0; round < 3; round++) {
            Id<Idea> idea = meeting.room.proposed("9000");
            Id<BoardSession> session = meeting.opened();
            sessions.add(meeting.room.member(0), session, List.of(AgendaItem.about(idea)));
            meeting.cast(idea, 0);
            meeting.cast(idea, 1);
            List<String> answers = Together.times(
                    2,
                    one -> Crowd.verdict(() -> {
                        if (one == 0) {
                            meeting.cast(idea, 2);
                        } else {
                            sessions.close(meeting.room.facilitator(), session);
                        }
                        return true;
                    }));
            assertThat(answers).containsOnly("ok");
            Minutes.Decision written =
                    minutes.of(session).minutes().agenda().get(0).decision();
            assertThat(written.sums() != null).isEqualTo(written.votes().size() == 3);
            meeting.room.runJobs(idea);
            assertThat(meeting.room.balance("reserved").isZero()).isTrue();
        }
    }
}
