package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.ledger.LedgerCheck;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.people.SignIns;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A board of five that votes secretly; its quorum is three. */
@JamfundTest
class SecretVotesTests {

    private static final String WORDS = "The zebra is on the roof";

    private final ApplicationContext application;
    private final Awards awards;
    private final FundingVotes votes;
    private final JdbcTemplate sql;
    private BoardRoom room;

    @Autowired
    SecretVotesTests(ApplicationContext application) {
        this.application = application;
        awards = application.getBean(Awards.class);
        votes = application.getBean(FundingVotes.class);
        sql = application.getBean(JdbcTemplate.class);
        room = new BoardRoom(application, 5);
    }

    @BeforeEach
    void theBoardVotesSecretly() {
        application
                .getBean(BoardRules.class)
                .say(room.facilitator(), room.jam(), Secrecy.SECRET, Reason.said("We know each other."));
    }

    @Test
    void onlyTheSumsAreToldAndOnlyOnceEverybodyHasVoted() {
        Id<Idea> idea = room.proposed("900000");
        for (int seat = 0; seat < 4; seat++) {
            cast(idea, seat, seat == 3 ? Vote.DECLINE : Vote.APPROVE, null);
        }
        room.runJobs(idea);
        assertThat(award(idea).status())
                .as("three of five would do, but then everybody knew how they voted")
                .isEqualTo(AwardStatus.PROPOSED);
        assertThat(votes.sums(idea)).isEmpty();
        assertThat(answer(idea)).doesNotContain("\"approve\"", "decline", WORDS).contains("\"sums\":null");

        cast(idea, 4, Vote.ABSTAIN, null);
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.AWARDED);
        assertThat(votes.sums(idea)).contains(new VoteSums(3, 1, 1));
        assertThat(Reason.decoded(award(idea).reason()).arguments()).containsExactly("3", "1", "1");
        assertThat(answer(idea)).contains("\"votes\":[]", "\"sums\":{\"approve\":3,\"decline\":1,\"abstain\":1}");
    }

    @Test
    void theAmountIsTheSameAsInAnOpenVote() {
        Id<Idea> idea = room.proposed("900000");
        List<String> amounts = List.of("100000", "500000", "600000");
        for (int seat = 0; seat < 3; seat++) {
            cast(idea, seat, Vote.APPROVE, amounts.get(seat));
        }
        cast(idea, 3, Vote.ABSTAIN, null);
        cast(idea, 4, Vote.ABSTAIN, null);
        room.runJobs(idea);
        assertThat(award(idea).awarded()).isEqualTo(usd("500000"));
        assertThat(room.balance("committed")).isEqualTo(usd("500000"));
    }

    @Test
    void whoDeclinesIsReadByTheOwnerWithoutAName() {
        Id<Idea> idea = room.proposed("900000");
        for (int seat = 0; seat < 5; seat++) {
            votes.cast(room.member(seat), idea, new BoardVote(Vote.DECLINE, null, WORDS + " " + seat));
        }
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.DECLINED);
        assertThat(award(idea).reason()).contains(WORDS + " 0", WORDS + " 4");
    }

    @Test
    void nobodyVotesTwiceNorTakesAVoteBackByLeaving() {
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0, Vote.APPROVE, null);
        assertRefused("already-voted", () -> cast(idea, 0, Vote.APPROVE, null));
        assertRefused("already-voted", () -> cast(idea, 0, Vote.DECLINE, null));
        assertRefused("already-voted", () -> cast(idea, 0, Vote.RECUSE, null));
        assertThat(ballots(idea)).isEqualTo(1);
    }

    @Test
    void oneMemberAtManyDoorsVotesOnce() {
        Id<Idea> idea = room.proposed("900000");
        List<String> answers = Together.times(
                8,
                one -> Crowd.verdict(() -> {
                    cast(idea, 0, one % 2 == 0 ? Vote.APPROVE : Vote.DECLINE, null);
                    return true;
                }));
        assertThat(answers).containsOnlyOnce("ok").containsOnly("ok", "already-voted");
        assertThat(ballots(idea)).isEqualTo(1);
    }

    @Test
    void theAdopterAloneNeverApproves() {
        room = new BoardRoom(application, 3);
        theBoardVotesSecretly();
        Id<Idea> idea = room.proposed("900000");
        sql.update(
                "update awards set proposed_by = ? where idea_id = ?",
                room.member(0).id().value(),
                idea.value());
        cast(idea, 0, Vote.APPROVE, null);
        cast(idea, 1, Vote.ABSTAIN, null);
        cast(idea, 2, Vote.ABSTAIN, null);
        room.runJobs(idea);
        assertThat(award(idea).status()).isEqualTo(AwardStatus.DECLINED);
    }

    @Test
    void verificationNamesAnAwardWithABallotTooMany() {
        Id<Idea> idea = room.proposed("900000");
        cast(idea, 0, Vote.APPROVE, null);
        LedgerCheck check = application.getBean(SecretBallots.class);
        assertThat(check.violation()).isEmpty();
        sql.update(
                "insert into funding_ballots (ballot_id, award_id, vote) values (1, ?, 'approve')",
                award(idea).id().value());
        assertThat(check.violation())
                .hasValueSatisfying(
                        said -> assertThat(said).contains(award(idea).id().text()));
        sql.update("delete from funding_ballots where ballot_id = 1");
    }

    @Test
    void aRuleSaidLaterChangesNothingAboutAVoteUnderWay() {
        Id<Idea> idea = room.proposed("900000");
        application
                .getBean(BoardRules.class)
                .say(room.facilitator(), room.jam(), Secrecy.OPEN, Reason.said("Let us be open."));
        cast(idea, 0, Vote.APPROVE, null);
        assertThat(award(idea).secret()).isTrue();
        assertThat(ballots(idea)).isEqualTo(1);
        assertThat(award(room.proposed("900000")).secret()).isFalse();
    }

    /** What the best informed of all readers is told. */
    private String answer(Id<Idea> idea) {
        Actor reader = room.person("reader", Role.AUDITOR, Role.FINANCE, Role.BOARD, Role.FACILITATOR);
        return as(reader).get("/api/ideas/" + idea + "/award").asString();
    }

    private RequestSpecification as(Actor actor) {
        String token = application
                .getBean(SignIns.class)
                .issue(actor.username(), BoardRoom.PASSWORD)
                .token();
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private long ballots(Id<Idea> idea) {
        Long ballots = sql.queryForObject(
                "select count(*) from funding_ballots where award_id = ?",
                Long.class,
                award(idea).id().value());
        return ballots == null ? 0 : ballots;
    }

    private void cast(Id<Idea> idea, int seat, Vote vote, @Nullable String dollars) {
        votes.cast(room.member(seat), idea, new BoardVote(vote, dollars == null ? null : usd(dollars), WORDS));
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
