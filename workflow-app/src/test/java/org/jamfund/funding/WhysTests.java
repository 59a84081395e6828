package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an idea is told of the board's decision, and of an end that nobody decided. */
@JamfundTest
class WhysTests {

    private final ApplicationContext application;
    private final Whys whys;
    private final Ideas ideas;
    private BoardRoom room;

    WhysTests(@Autowired ApplicationContext application, @Autowired Whys whys, @Autowired Ideas ideas) {
        this.application = application;
        this.whys = whys;
        this.ideas = ideas;
        this.room = new BoardRoom(application, 3);
    }

    @BeforeEach
    void aRoomOfItsOwn() {
        room = new BoardRoom(application, 3);
    }

    @Test
    void aLargeAwardNamesAmountTierAndCountersignature() {
        Id<Idea> idea = room.proposed("2000000");
        List.of(0, 1, 2).forEach(seat -> approves(idea, seat, null));
        room.runJobs(idea);
        assertThat(whys.of(room.owner(), idea)).isEmpty();
        application
                .getBean(Awards.class)
                .countersign(room.person("finance", Role.FINANCE), idea, true, Reason.of("countersigned"));
        room.runJobs(idea);
        WhyStep step = only(idea);
        assertThat(step.step()).isEqualTo(WhyStep.Step.BOARD);
        assertThat(step.outcome()).isEqualTo("awarded");
        assertThat(step.facts())
                .containsExactly(
                        Reason.of("why-award", usd("2000000"), usd("2000000")),
                        Reason.of("why-tier", 3, 50),
                        Reason.of("why-countersigned"));
    }

    @Test
    void anAwardInPartNamesBothAmountsAndNobodyWhoNeedNotSign() {
        Id<Idea> idea = room.proposed("900000");
        approves(idea, 0, usd("500000"));
        approves(idea, 1, usd("700000"));
        approves(idea, 2, usd("600000"));
        room.runJobs(idea);
        assertThat(only(idea).reason().code()).isEqualTo("funding-approved");
        assertThat(only(idea).facts()).contains(Reason.of("why-award", usd("900000"), usd("600000")));
        assertThat(only(idea).facts()).extracting(Reason::code).doesNotContain("why-countersigned");
    }

    @Test
    void whoWithdrawsReadsThatTheMoneyWentBackAndTheirOwnWordsLast() {
        Id<Idea> idea = room.proposed("900000");
        ideas.withdraw(room.owner(), idea, Reason.said("We moved house."));
        room.runJobs(idea);
        List<WhyStep> steps = whys.of(room.owner(), idea);
        assertThat(steps).extracting(WhyStep::step).containsExactly(WhyStep.Step.BOARD, WhyStep.Step.END);
        assertThat(steps)
                .extracting(WhyStep::reason)
                .containsExactly(Reason.of("award-released"), Reason.said("We moved house."));
        assertThat(steps.get(1).outcome()).isEqualTo("withdrawn");
    }

    private WhyStep only(Id<Idea> idea) {
        List<WhyStep> steps = whys.of(room.owner(), idea);
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    private void approves(Id<Idea> idea, int seat, @Nullable Money amount) {
        application
                .getBean(FundingVotes.class)
                .cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, amount, "Seen"));
    }

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }
}
