package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JamfundTest
class AwardTests {

    private final ApplicationContext application;
    private final Awards awards;
    private final FundingVotes votes;
    private final Ideas ideas;
    private BoardRoom room;

    @Autowired
    AwardTests(ApplicationContext application, Awards awards, FundingVotes votes, Ideas ideas) {
        this.application = application;
        this.awards = awards;
        this.votes = votes;
        this.ideas = ideas;
        room = new BoardRoom(application, 5);
    }

    @Test
    void commitsTheMoneyOnceTheBoardHasApprovedAndFinanceCountersigned() {
        Id<Idea> idea = room.proposed("2000000");
        approve(idea, 0, 1, 2);
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.APPROVED);

        awards.countersign(finance(), idea, true, Reason.of("countersigned"));
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
        assertThat(ideas.get(idea).status()).isEqualTo(IdeaStatus.IN_DELIVERY);
        assertThat(room.balance("available")).isEqualTo(usd("8000000"));
        assertThat(room.balance("reserved")).isEqualTo(usd("0"));
        assertThat(room.balance("committed")).isEqualTo(usd("2000000"));
    }

    @Test
    void awardsAPartAndReturnsTheRest() {
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0, Vote.APPROVE, usd("500000"));
        cast(idea, 1, Vote.APPROVE, usd("700000"));
        cast(idea, 2, Vote.APPROVE, usd("600000"));
        cast(idea, 3, Vote.ABSTAIN, null);
        cast(idea, 4, Vote.DECLINE, null);
        room.runJobs(idea);

        assertThat(award(idea).awarded()).isEqualTo(usd("600000"));
        assertThat(room.balance("committed")).isEqualTo(usd("600000"));
        assertThat(room.balance("available")).isEqualTo(usd("9400000"));
    }

    @Test
    void givesTheReservationBackWhenTheBoardDeclines() {
        Id<Idea> idea = room.proposed("900000");
        for (int seat = 0; seat < 3; seat++) {
            cast(idea, seat, Vote.DECLINE, null);
        }
        room.runJobs(idea);

        assertThat(award(idea).status()).isEqualTo(AwardStatus.DECLINED);
        assertThat(ideas.get(idea).status()).isEqualTo(IdeaStatus.DECLINED);
        assertThat(room.balance("available")).isEqualTo(usd("10000000"));
    }

    @Test
    void givesTheReservationBackWhenFinanceRefusesToCountersign() {
        Id<Idea> idea = room.proposed("2000000");
        approve(idea, 0, 1, 2);
        room.runJobs(idea);
        awards.countersign(finance(), idea, false, Reason.said("Not this year."));
        room.runJobs(idea);

        assertThat(award(idea).status()).isEqualTo(AwardStatus.DECLINED);
        assertThat(Reason.decoded(award(idea).reason())).isEqualTo(Reason.said("Not this year."));
        assertThat(room.balance("available")).isEqualTo(usd("10000000"));
    }

    @Test
    void givesTheReservationBackWhenTheOwnerWithdraws() {
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0, Vote.APPROVE, null);
        ideas.withdraw(room.owner(), idea, Reason.said("We moved house."));
        room.runJobs(idea);

        assertThat(award(idea).status()).isEqualTo(AwardStatus.RELEASED);
        assertThat(room.balance("available")).isEqualTo(usd("10000000"));
        assertRefused("decided", () -> cast(idea, 1, Vote.APPROVE, null));
    }

    @Test
    void takesAMembersVoteOnce() {
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0, Vote.APPROVE, usd("500000"));
        cast(idea, 0, Vote.APPROVE, usd("500000"));
        assertRefused("already-voted", () -> cast(idea, 0, Vote.APPROVE, usd("500001")));
        assertRefused("already-voted", () -> cast(idea, 0, Vote.DECLINE, null));
        assertThat(votes.seats(idea).stream().map(FundingSeat::vote).filter(Objects::nonNull))
                .hasSize(1);
    }

    @Test
    void takesNoVoteOnceTheOutcomeCannotChange() {
        Id<Idea> idea = room.proposed("900000");
        approve(idea, 0, 1, 2);
        assertRefused("decided", () -> cast(idea, 3, Vote.DECLINE, null));
        cast(idea, 2, Vote.APPROVE, null);
    }

    @Test
    void seatsOnlyBoardMembersWithoutAConflictOfInterest() {
        Id<Idea> idea = room.proposedByTeamMateOf(room.member(1), "900000");
        assertThat(votes.seats(idea))
                .hasSize(4)
                .noneMatch(seat -> seat.personId().equals(room.member(1).id()));
        assertRefused("conflict-of-interest", () -> cast(idea, 1, Vote.APPROVE, null));
        BoardVote vote = new BoardVote(Vote.APPROVE, null, null);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> votes.cast(finance(), idea, vote));
        Actor newcomer = room.person("newcomer", Role.BOARD);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> votes.cast(newcomer, idea, vote));
    }

    @Test
    void namesWhatIsWrongWithAnAmount() {
        Id<Idea> idea = room.proposed("900000");
        for (Money amount : List.of(usd("900000.01"), usd("0"), Money.parse("EUR 5"))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> cast(idea, 0, Vote.APPROVE, amount));
        }
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> cast(idea, 0, Vote.DECLINE, usd("5")));
    }

    @Test
    void asksForSubstitutesWhenTooFewMembersMayVote() {
        FundingSeats seats = application.getBean(FundingSeats.class);
        room = new BoardRoom(application, 2);
        Id<Idea> idea = room.proposed("900000");
        String owner = room.owner().username();
        assertRefused("conflict-of-interest", () -> seats.appointSubstitute(room.facilitator(), idea, owner));
        Actor substitute = room.person("substitute");
        seats.appointSubstitute(room.facilitator(), idea, substitute.username());
        room.runJobs(idea);
        approve(idea, 0, 1);
        votes.cast(substitute, idea, new BoardVote(Vote.APPROVE, null, null));
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
    }

    @Test
    void isCountersignedByNobodyInvolved() {
        Id<Idea> idea = room.proposed("2000000");
        approve(idea, 0, 1, 2);
        room.runJobs(idea);
        Reason reason = Reason.of("countersigned");
        for (Actor involved : List.of(room.proposer(), room.member(1), room.owner())) {
            Actor inFinance = room.alsoIn(Role.FINANCE, involved);
            assertRefused("four-eyes", () -> awards.countersign(inFinance, idea, true, reason));
        }
        assertThatThrownBy(() -> awards.countersign(room.facilitator(), idea, true, reason))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void countsVotesCastAtTheSameInstantOneAfterTheOther() {
        Id<Idea> idea = room.proposed("900000");
        List<String> answers = Together.times(
                10,
                caller -> Crowd.verdict(() -> {
                    cast(idea, caller % 5, Vote.APPROVE, null);
                    return true;
                }));
        room.runJobs(idea);
        assertThat(answers).containsOnly("ok", "decided");
        assertThat(votes.seats(idea).stream().filter(seat -> seat.vote() != null))
                .hasSize(3);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
        assertThat(room.balance("committed")).isEqualTo(usd("900000"));
    }

    @Test
    void isCountersignedOnceByTwoAtTheSameInstant() {
        Id<Idea> idea = room.proposed("2000000");
        approve(idea, 0, 1, 2);
        room.runJobs(idea);
        List<Actor> both = List.of(finance(), finance());
        List<String> answers = Together.times(
                2,
                caller -> Crowd.verdict(() -> {
                    awards.countersign(both.get(caller), idea, caller == 0, Reason.said("So be it."));
                    return true;
                }));
        room.runJobs(idea);
        assertThat(answers).containsExactlyInAnyOrder("ok", "already-countersigned");
        assertThat(award(idea).countersignedBy())
                .isEqualTo(both.get(answers.indexOf("ok")).id());
        assertThat(room.balance("reserved")).isEqualTo(usd("0"));
    }

    private void approve(Id<Idea> idea, int... seats) {
        for (int seat : seats) {
            cast(idea, seat, Vote.APPROVE, null);
        }
    }

    private void cast(Id<Idea> idea, int seat, Vote vote, @Nullable Money amount) {
        votes.cast(room.member(seat), idea, new BoardVote(vote, amount, "As we said."));
    }

    private Award award(Id<Idea> idea) {
        return awards.of(idea).orElseThrow();
    }

    private Actor finance() {
        return room.person("finance", Role.FINANCE);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
