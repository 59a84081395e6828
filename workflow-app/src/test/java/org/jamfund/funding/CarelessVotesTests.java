package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.review.Conflicts;
import org.jamfund.testing.Careless;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The races of {@link AwardTests}, run without what keeps them right: here they go wrong. */
@JamfundTest
class CarelessVotesTests {

    private static final int MEMBERS = 5;

    private final ApplicationContext application;
    private final BoardRoom room;
    private final List<Object> stated = Collections.synchronizedList(new ArrayList<>());

    CarelessVotesTests(@Autowired ApplicationContext application) {
        this.application = application;
        this.room = new BoardRoom(application, MEMBERS);
    }

    @Test
    void votesThatHoldNoAwardAreTakenAfterItIsDecided() {
        Id<Idea> idea = room.proposed("900000");
        FundingVotes careless = new FundingVotes(
                Careless.holdingNothing(AwardMapper.class, bean(AwardMapper.class)),
                Careless.writingTogether(FundingVoteMapper.class, bean(FundingVoteMapper.class), "vote", MEMBERS),
                bean(SecretBallots.class),
                bean(VoteReasons.class),
                bean(Conflicts.class),
                stated::add,
                bean(Clock.class));
        Together.times(MEMBERS, seat -> {
            room.transaction(
                    () -> careless.cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, "As we said.")));
            return seat;
        });
        assertThat(stated).as("three of five had decided it").hasSize(MEMBERS);
    }

    @Test
    void aCountersignatureWithoutConditionIsGivenTwice() {
        Id<Idea> idea = room.proposed("2000000");
        for (int seat = 0; seat < 3; seat++) {
            bean(FundingVotes.class).cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, null));
        }
        room.runJobs(idea);
        JdbcTemplate sql = bean(JdbcTemplate.class);
        AwardMapper unconditional = Careless.instead(
                AwardMapper.class,
                bean(AwardMapper.class),
                "countersign",
                arguments -> sql.update(
                        "update awards set countersigned_by = ? where award_id = ?",
                        ((Id<?>) arguments[1]).value(),
                        ((Id<?>) arguments[0]).value()));
        Awards careless = new Awards(
                Careless.writingTogether(AwardMapper.class, unconditional, "countersign", 2),
                bean(FundingVoteMapper.class),
                bean(Ideas.class),
                bean(Jams.class),
                bean(Ledger.class),
                stated::add,
                bean(Clock.class));
        List<Actor> both = List.of(room.person("finance", Role.FINANCE), room.person("finance", Role.FINANCE));
        Together.times(2, one -> {
            room.transaction(() -> careless.countersign(both.get(one), idea, true, Reason.said("So be it.")));
            return one;
        });
        assertThat(stated).hasSize(2);
    }

    private <B> B bean(Class<B> type) {
        return application.getBean(type);
    }
}
