package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.jamfund.workflow.inbox.Fact;
import org.jamfund.workflow.inbox.Inbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an approval depends on: put before the vote, decided with it, called fulfilled after it. */
@JamfundTest
class ConditionsTests {

    private static final String PILOT = "Only if a pilot customer signs.";

    private final Awards awards;
    private final FundingVotes votes;
    private final Conditions conditions;
    private final Inbox inbox;
    private final JdbcTemplate sql;
    private final BoardRoom room;

    @Autowired
    ConditionsTests(ApplicationContext application) {
        awards = application.getBean(Awards.class);
        votes = application.getBean(FundingVotes.class);
        conditions = application.getBean(Conditions.class);
        inbox = application.getBean(Inbox.class);
        sql = application.getBean(JdbcTemplate.class);
        room = new BoardRoom(application, 3);
    }

    @Test
    void everybodyVotesOnTheSameConditions() {
        Id<Idea> idea = room.proposed("900000");
        conditions.put(room.member(0), idea, PILOT);
        conditions.put(room.facilitator(), idea, "Only in blue.");
        conditions.drop(room.member(1), idea, 2);
        String task = inbox.mostUrgent(room.member(1)).stream()
                .filter(one -> String.valueOf(one.subject().idea()).equals(idea.text()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(inbox.form(room.member(1), task).facts())
                .filteredOn(fact -> fact.name().equals("condition"))
                .extracting(Fact::value)
                .containsExactly(PILOT);

        cast(idea, 0);
        assertRefused("vote-has-begun", () -> conditions.put(room.member(0), idea, "And if it rains."));
        assertRefused("vote-has-begun", () -> conditions.drop(room.member(0), idea, 1));
        assertThat(words(idea)).containsExactly(PILOT);
        cast(idea, 1);
        cast(idea, 2);
        room.runJobs(idea);
        assertRefused("decided", () -> conditions.put(room.member(0), idea, "And if it rains."));
        assertThat(words(idea)).containsExactly(PILOT);
    }

    @Test
    void whoHasNoSeatOrAPartInTheIdeaPutsNone() {
        Id<Idea> idea = room.proposedByTeamMateOf(room.member(0), "900000");
        assertRefused("conflict-of-interest", () -> conditions.put(room.member(0), idea, PILOT));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> conditions.put(room.person("finance", Role.FINANCE), idea, PILOT));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> conditions.put(room.member(1), idea, " "));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> conditions.put(room.member(1), idea, "x".repeat(1_001)));
        assertThat(words(idea)).isEmpty();
    }

    @Test
    void whetherOneIsFulfilledIsSaidByThoseWithoutAPartAndEveryWordIsKept() {
        Id<Idea> idea = approvedWithACondition();
        Actor facilitator = room.facilitator();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> conditions.say(room.owner(), idea, 1, true, "Trust me."));
        assertRefused(
                "conflict-of-interest",
                () -> conditions.say(room.alsoIn(Role.FACILITATOR, room.owner()), idea, 1, true, "Trust me."));
        conditions.say(facilitator, idea, 1, true, "Signed on Monday.");
        conditions.say(room.member(0), idea, 1, true, "I know.");
        conditions.say(room.member(0), idea, 1, false, "They stepped back.");
        assertThat(conditions.of(award(idea).id()))
                .singleElement()
                .satisfies(one -> assertThat(one.fulfilled()).isFalse())
                .satisfies(one -> assertThat(one.note()).isEqualTo("They stepped back."));
        assertThat(sql.queryForList(
                        "select note from award_condition_words where award_id = ? order by word",
                        String.class,
                        award(idea).id().value()))
                .containsExactly("Signed on Monday.", "They stepped back.");
    }

    @Test
    void twoWhoSayItAtOnceSayItOnce() {
        Id<Idea> idea = approvedWithACondition();
        List<String> answers = Together.times(
                6, one -> Crowd.verdict(() -> conditions.say(room.member(one % 3), idea, 1, true, "Signed.")));
        assertThat(answers).containsOnly("ok");
        assertThat(sql.queryForObject(
                        "select count(*) from award_condition_words where award_id = ?",
                        Long.class,
                        award(idea).id().value()))
                .isEqualTo(1L);
    }

    @Test
    void aConditionAndTheFirstVoteComeOneAfterTheOther() {
        for (int round = 0; round < 5; round++) {
            Id<Idea> idea = room.proposed("9000");
            List<String> answers = Together.times(
                    2,
                    one -> Crowd.verdict(() -> {
                        if (one == 0) {
                            cast(idea, 0);
                        } else {
                            conditions.put(room.facilitator(), idea, PILOT);
                        }
                        return true;
                    }));
            assertThat(answers.get(0)).isEqualTo("ok");
            assertThat(words(idea)).hasSize(answers.get(1).equals("ok") ? 1 : 0);
            assertThat(answers.get(1)).isIn("ok", "vote-has-begun");
        }
    }

    private Id<Idea> approvedWithACondition() {
        Id<Idea> idea = room.proposed("900000");
        conditions.put(room.member(0), idea, PILOT);
        for (int seat = 0; seat < 3; seat++) {
            cast(idea, seat);
        }
        room.runJobs(idea);
        return idea;
    }

    private List<String> words(Id<Idea> idea) {
        return conditions.of(award(idea).id()).stream().map(Condition::words).toList();
    }

    private void cast(Id<Idea> idea, int seat) {
        votes.cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, null));
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
