package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Role;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.jamfund.workflow.inbox.Inbox;
import org.jamfund.workflow.inbox.InboxTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Members who lose their role, and ideas that are withdrawn, while the board votes. A quorum is three here. */
@JamfundTest
class LostSeatsTests {

    private final ApplicationContext application;
    private final Awards awards;
    private final FundingVotes votes;
    private final People people;
    private final Inbox inbox;
    private BoardRoom room;
    private final Actor administrator;

    @Autowired
    LostSeatsTests(ApplicationContext application) {
        this.application = application;
        awards = application.getBean(Awards.class);
        votes = application.getBean(FundingVotes.class);
        people = application.getBean(People.class);
        inbox = application.getBean(Inbox.class);
        room = new BoardRoom(application, 4);
        administrator = room.person("admin", Role.ADMIN);
    }

    @Test
    void whoLosesTheRoleNeitherVotesNorHoldsUpTheVote() {
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0);
        cast(idea, 1);
        Actor late = room.member(3);
        people.assignRoles(administrator, late.id(), Set.of(Role.EXPERT));
        assertThat(tasks(late, idea)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cast(idea, 3))
                .satisfies(no -> assertThat(no.refusal().code()).isEqualTo("seat-vacated"));
        assertThat(votes.left(idea)).isEqualTo(3);
        votes.cast(room.member(2), idea, new BoardVote(Vote.DECLINE, null, "Too dear."));
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
    }

    @Test
    void aVoteCastBeforeTheRoleIsLostStands() {
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0);
        people.disable(administrator, room.member(0).id());
        cast(idea, 1);
        cast(idea, 2);
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
    }

    @Test
    void whoseRoleIsGoneInTheTokenOnlyIsNotAllowed() {
        Id<Idea> idea = room.proposed("900000");
        Actor nobody = room.alsoIn(Role.EXPERT, room.member(0));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> votes.cast(nobody, idea, new BoardVote(Vote.APPROVE, null, null)));
    }

    @Test
    void whereTooFewAreLeftTheFacilitatorIsAsked() {
        room = new BoardRoom(application, 3);
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0);
        cast(idea, 1);
        people.assignRoles(administrator, room.member(2).id(), Set.of());
        room.runJobs(idea);
        assertThat(tasks(room.facilitator(), idea)).containsExactly("funding/appoint-substitutes");
        Actor substitute = room.person("substitute");
        application.getBean(FundingSeats.class).appointSubstitute(room.facilitator(), idea, substitute.username());
        room.runJobs(idea);
        votes.cast(substitute, idea, new BoardVote(Vote.APPROVE, null, null));
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
    }

    @Test
    void whoIsBackOnTheBoardIsToldThatTheSeatIsGoneAndHasItAgainWhereTheVoteOpensAnew() {
        room = new BoardRoom(application, 4);
        Id<Idea> idea = room.proposed("900000");
        Actor torn = room.member(3);
        people.assignRoles(administrator, torn.id(), Set.of());
        people.assignRoles(administrator, torn.id(), Set.of(Role.BOARD));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cast(idea, 3))
                .satisfies(no -> assertThat(no.refusal().code()).isEqualTo("seat-lost"));
        people.assignRoles(administrator, room.member(2).id(), Set.of());
        room.runJobs(idea);
        FundingSeats seats = application.getBean(FundingSeats.class);
        seats.appointSubstitute(room.facilitator(), idea, room.member(2).username());
        room.runJobs(idea);
        assertThat(tasks(torn, idea)).containsExactly("funding/vote-on-funding");
        cast(idea, 3);
        cast(idea, 0);
        votes.cast(room.alsoIn(Role.EXPERT, room.member(2)), idea, new BoardVote(Vote.APPROVE, null, null));
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
    }

    @Test
    void losingTheRoleAndVotingAtTheSameInstantIsOneOrTheOther() {
        for (int round = 0; round < 4; round++) {
            room = new BoardRoom(application, 4);
            Id<Idea> idea = room.proposed("9000");
            Actor torn = room.member(0);
            List<String> answers = Together.times(
                    2,
                    one -> Crowd.verdict(() -> {
                        if (one == 0) {
                            cast(idea, 0);
                        } else {
                            people.assignRoles(administrator, torn.id(), Set.of());
                        }
                        return true;
                    }));
            assertThat(answers.get(1)).isEqualTo("ok");
            FundingSeat seat = votes.seats(idea).get(0);
            assertThat(seat.vacated()).isEqualTo(!answers.get(0).equals("ok"));
            assertThat(answers.get(0)).isIn("ok", "seat-vacated");
        }
    }

    @Test
    void nobodyVotesOnAnIdeaThatWasWithdrawnEvenBeforeItsMoneyIsBack() {
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0);
        application.getBean(Ideas.class).withdraw(room.owner(), idea, Reason.said("We thought again."));
        assertThat(award(idea).status()).isEqualTo(AwardStatus.PROPOSED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cast(idea, 1))
                .satisfies(no -> assertThat(no.refusal().code()).isEqualTo("decided"));
        people.assignRoles(administrator, room.member(2).id(), Set.of());
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.RELEASED);
    }

    @Test
    void aWithdrawalAndTheDecidingVoteAtTheSameInstantMoveTheMoneyOnce() {
        for (int round = 0; round < 4; round++) {
            Id<Idea> idea = room.proposed("9000");
            cast(idea, 0);
            cast(idea, 1);
            List<String> answers = Together.times(
                    2,
                    one -> Crowd.verdict(() -> {
                        if (one == 0) {
                            cast(idea, 2);
                        } else {
                            application
                                    .getBean(Ideas.class)
                                    .withdraw(room.owner(), idea, Reason.said("We thought again."));
                        }
                        return true;
                    }));
            room.runJobs(idea);
            assertThat(answers.get(0)).isIn("ok", "decided");
            assertThat(answers.get(1)).isIn("ok", "already-awarded");
            assertThat(award(idea).status()).isIn(AwardStatus.RELEASED, AwardStatus.AWARDED);
        }
        assertThat(room.balance("reserved").isZero()).isTrue();
    }

    private List<String> tasks(Actor person, Id<Idea> idea) {
        return inbox.mostUrgent(person).stream()
                .filter(task -> String.valueOf(task.subject().idea()).equals(idea.text()))
                .map(InboxTask::formKey)
                .toList();
    }

    private void cast(Id<Idea> idea, int seat) {
        votes.cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, null));
    }

    private Award award(Id<Idea> idea) {
        return awards.of(idea).orElseThrow();
    }
}
