package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.review.Conflicts;
import org.jamfund.testing.Careless;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The races of {@link SecretVotesTests} and {@link ConditionsTests}, run without what keeps them right: here they go wrong. */
@JamfundTest
class CarelessBoardsTests {

    private static final BoardVote YES = new BoardVote(Vote.APPROVE, null, null);

    private final ApplicationContext application;
    private final BoardRoom room;

    @Autowired
    CarelessBoardsTests(ApplicationContext application) {
        this.application = application;
        room = new BoardRoom(application, 5);
    }

    @Test
    void aSeatThatIsMarkedWithoutConditionDropsTwoBallots() {
        bean(BoardRules.class).say(room.facilitator(), room.jam(), Secrecy.SECRET, Reason.said("Peace."));
        Id<Idea> idea = room.proposed("900000");
        JdbcTemplate sql = bean(JdbcTemplate.class);
        FundingVoteMapper unconditional = Careless.instead(
                FundingVoteMapper.class,
                bean(FundingVoteMapper.class),
                "voteSecretly",
                arguments -> sql.update(
                        "update funding_votes set voted_at = now(6) where award_id = ? and person_id = ?",
                        ((Id<?>) arguments[0]).value(),
                        ((Id<?>) arguments[1]).value()));
        FundingVotes careless = new FundingVotes(
                Careless.holdingNothing(AwardMapper.class, bean(AwardMapper.class)),
                Careless.writingTogether(FundingVoteMapper.class, unconditional, "voteSecretly", 2),
                bean(SecretBallots.class),
                bean(VoteReasons.class),
                bean(Conflicts.class),
                fact -> {},
                bean(Clock.class));
        Together.times(2, one -> {
            room.transaction(() -> careless.cast(room.member(0), idea, YES));
            return one;
        });
        assertThat(bean(SecretBallots.class).violation())
                .hasValueSatisfying(said -> assertThat(said).contains("2 ballots of 1 voters"));
        sql.update("delete from funding_ballots");
    }

    @Test
    void aConditionThatHoldsNoAwardIsPutBehindAVote() {
        Id<Idea> idea = room.proposed("900000");
        ConditionMapper afterTheVote =
                Careless.instead(ConditionMapper.class, bean(ConditionMapper.class), "insert", arguments -> {
                    Together.times(1, one -> {
                        bean(FundingVotes.class).cast(room.member(0), idea, YES);
                        return one;
                    });
                    bean(ConditionMapper.class).insert((Condition) arguments[0]);
                    return 1;
                });
        Conditions careless = new Conditions(
                afterTheVote,
                Careless.holdingNothing(AwardMapper.class, bean(AwardMapper.class)),
                bean(FundingVoteMapper.class),
                bean(Conflicts.class),
                bean(Ideas.class),
                bean(Clock.class));
        room.transaction(() -> careless.put(room.facilitator(), idea, "Only in blue."));
        List<FundingSeat> seats = bean(FundingVotes.class).seats(idea);
        assertThat(seats).filteredOn(FundingSeat::isCast).hasSize(1);
        assertThat(bean(Conditions.class)
                        .of(bean(Awards.class).of(idea).orElseThrow().id()))
                .as("what that member has not voted on")
                .hasSize(1);
    }

    private <B> B bean(Class<B> type) {
        return application.getBean(type);
    }
}
