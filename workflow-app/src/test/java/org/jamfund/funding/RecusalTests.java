package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.jamfund.workflow.inbox.Inbox;
import org.jamfund.workflow.inbox.InboxTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Board members who leave the vote on one award because of a conflict of interest. A quorum is three here. */
@JamfundTest
class RecusalTests {

    private final Awards awards;
    private final FundingVotes votes;
    private final FundingSeats seats;
    private final Inbox inbox;
    private final ApplicationContext application;
    private BoardRoom room;

    @Autowired
    RecusalTests(ApplicationContext application) {
        this.application = application;
        awards = application.getBean(Awards.class);
        votes = application.getBean(FundingVotes.class);
        seats = application.getBean(FundingSeats.class);
        inbox = application.getBean(Inbox.class);
        room = new BoardRoom(application, 5);
    }

    @Test
    void aRecusedSeatCountsNeitherForTheQuorumNorForTheMajority() {
        Id<Idea> idea = room.proposed("900000");
        recuse(idea, 3);
        cast(idea, 0, Vote.APPROVE);
        cast(idea, 1, Vote.APPROVE);
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.PROPOSED);
        recuse(idea, 4);
        room.runJobs(idea);
        assertThat(award(idea).status())
                .as("three are left, two of them have voted")
                .isEqualTo(AwardStatus.PROPOSED);
        cast(idea, 2, Vote.DECLINE);
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
    }

    @Test
    void aRecusalMayBeWhatDecides() {
        room = new BoardRoom(application, 4);
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0, Vote.APPROVE);
        cast(idea, 1, Vote.APPROVE);
        cast(idea, 2, Vote.DECLINE);
        recuse(idea, 3);
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
    }

    @Test
    void substitutesTakeTheSeatsThatTheQuorumLacksAndVotesCastStand() {
        room = new BoardRoom(application, 3);
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0, Vote.APPROVE);
        recuse(idea, 1);
        room.runJobs(idea);

        assertThat(award(idea).status()).isEqualTo(AwardStatus.PROPOSED);
        assertThat(room.balance("reserved")).isEqualTo(usd("900000"));
        assertThat(tasks(room.member(2), idea)).isEmpty();
        assertThat(tasks(room.facilitator(), idea)).containsExactly("funding/appoint-substitutes");
        assertRefused("substitutes-awaited", () -> cast(idea, 2, Vote.APPROVE));
        assertRefused("recused-member", () -> appoint(idea, room.member(1)));
        assertRefused("already-seated", () -> appoint(idea, room.member(0)));
        assertRefused("four-eyes", () -> appoint(idea, room.facilitator()));
        assertRefused("never-seated", () -> appoint(idea, room.person("auditor", Role.AUDITOR)));
        Actor substitute = room.person("substitute");
        appoint(idea, substitute);
        room.runJobs(idea);

        assertThat(tasks(room.member(0), idea)).isEmpty();
        assertThat(tasks(room.member(1), idea)).isEmpty();
        assertThat(tasks(room.member(2), idea)).containsExactly("funding/vote-on-funding");
        assertThat(tasks(substitute, idea)).containsExactly("funding/vote-on-funding");
        votes.cast(substitute, idea, new BoardVote(Vote.ABSTAIN, null, null));
        cast(idea, 2, Vote.APPROVE);
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
        assertThat(room.balance("committed")).isEqualTo(usd("900000"));
    }

    @Test
    void whoRecusedThemselvesNeitherVotesNorCountersignsLater() {
        Id<Idea> idea = room.proposed("2000000");
        recuse(idea, 4);
        recuse(idea, 4);
        assertRefused("recused", () -> cast(idea, 4, Vote.APPROVE));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> votes.cast(room.member(0), idea, new BoardVote(Vote.DECLINE, null, "Not \u202edesoppo")));
        for (int seat = 0; seat < 3; seat++) {
            cast(idea, seat, Vote.APPROVE);
        }
        room.runJobs(idea);
        Actor inFinance = room.alsoIn(Role.FINANCE, room.member(4));
        assertRefused("four-eyes", () -> awards.countersign(inFinance, idea, true, Reason.of("countersigned")));
        assertThat(votes.seats(idea).stream().filter(FundingSeat::isRecused))
                .extracting(FundingSeat::personId)
                .containsExactly(room.member(4).id());
    }

    @Test
    void whoHasVotedStaysAndARecusalSaysWhy() {
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0, Vote.APPROVE);
        assertRefused("already-voted", () -> recuse(idea, 0));
        for (BoardVote wrong :
                List.of(recusal(null), recusal("  "), new BoardVote(Vote.RECUSE, usd("5"), "We are cousins."))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> votes.cast(room.member(1), idea, wrong));
        }
        for (int seat = 1; seat < 3; seat++) {
            cast(idea, seat, Vote.APPROVE);
        }
        assertRefused("decided", () -> recuse(idea, 3));
    }

    @Test
    void recusalsAndVotesAtTheSameInstantAreCountedOneAfterTheOther() {
        Id<Idea> idea = room.proposed("900000");
        List<String> answers = Together.times(
                5,
                seat -> Crowd.verdict(() -> {
                    votes.cast(
                            room.member(seat),
                            idea,
                            seat < 2 ? recusal("We are cousins.") : new BoardVote(Vote.APPROVE, null, null));
                    return true;
                }));
        room.runJobs(idea);
        assertThat(answers).isSubsetOf("ok", "decided");
        assertThat(answers.subList(2, 5)).containsOnly("ok");
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
    }

    private List<String> tasks(Actor person, Id<Idea> idea) {
        return inbox.mostUrgent(person).stream()
                .filter(task -> String.valueOf(task.subject().idea()).equals(idea.text()))
                .map(InboxTask::formKey)
                .toList();
    }

    private void appoint(Id<Idea> idea, Actor person) {
        seats.appointSubstitute(room.facilitator(), idea, person.username());
    }

    private void recuse(Id<Idea> idea, int seat) {
        votes.cast(room.member(seat), idea, recusal("We are cousins."));
    }

    private void cast(Id<Idea> idea, int seat, Vote vote) {
        votes.cast(room.member(seat), idea, new BoardVote(vote, null, "As we said."));
    }

    private static BoardVote recusal(@Nullable String why) {
        return new BoardVote(Vote.RECUSE, null, why);
    }

    private Award award(Id<Idea> idea) {
        return awards.of(idea).orElseThrow();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
