package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.funding.rule.Patience;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Each idea learns once what the adoption means for it, some at a time. */
@JamfundTest
@RecordApplicationEvents
class AllocationNewsTests {

    private final ApplicationContext application;
    private final BoardRoom room;
    private final AllocationNews news;
    private final Allocations allocations;
    private final Ideas ideas;
    private final JdbcTemplate jdbc;

    AllocationNewsTests(@Autowired ApplicationContext application, @Autowired JdbcTemplate jdbc) {
        this.room = new BoardRoom(application, 1);
        this.application = application;
        this.news = application.getBean(AllocationNews.class);
        this.allocations = application.getBean(Allocations.class);
        this.ideas = application.getBean(Ideas.class);
        this.jdbc = jdbc;
    }

    @Test
    void tellsSoManyAtATimeEachOnceAndNobodyWhoHasLeft(@Autowired ApplicationEvents told) {
        jdbc.update(
                "insert into tallies (jam_id, ballots, line_count, digest, tallied_at) values (?, 9, 9, ?, now(6))",
                room.jam().value(),
                "0".repeat(64));
        Id<Idea> adopted = recommended("900000", 5);
        Id<Idea> missed = recommended("800000", 3);
        Id<Idea> gone = recommended("700000", 1);
        jdbc.update(
                "update jams set phase = 'decision' where jam_id = ?",
                room.jam().value());
        Allocation allocation = kept();
        ideas.withdraw(room.owner(), gone, Reason.said("We moved house."));

        assertThat(news.tellNext(room.jam(), 1)).isTrue();
        assertThat(told.stream(FundingProposed.class)).containsExactly(new FundingProposed(adopted));
        assertThat(told.stream(IdeaPassedOver.class)).isEmpty();

        assertThat(news.tellNext(room.jam(), 1)).isTrue();
        Reason reason = Reason.of("missed-by-either", 3, 2, Money.parse("USD 700000"));
        assertThat(told.stream(IdeaPassedOver.class)).containsExactly(new IdeaPassedOver(missed, true, reason));
        assertThat(kept(allocation, missed)).isEqualTo(reason);

        assertThat(news.tellNext(room.jam(), 1)).isFalse();
        assertThat(news.tellNext(room.jam(), 9)).isFalse();
        assertThat(told.stream(FundingProposed.class)).hasSize(1);
        assertThat(told.stream(IdeaPassedOver.class)).hasSize(1);
        assertThat(ideas.get(gone).status()).isEqualTo(IdeaStatus.WITHDRAWN);
        assertThat(kept(allocation, gone)).isEqualTo(Reason.of("did-not-fit", 1));
    }

    /** What an adoption keeps, without the round that would go on from it. */
    private Allocation kept() {
        Money budget = Money.parse("USD 1000000");
        Scenario scenario = Scenario.of(AllocationRule.GREEDY_VOTES, Among.RECOMMENDED, budget);
        Adoption.ByRule adoption = new Adoption.ByRule(scenario, Reason.said("As voted"));
        Jam jam = application.getBean(Jams.class).get(room.jam());
        Contest contest = application.getBean(Contests.class).decided(jam, scenario, budget, Patience.ENDLESS);
        List<AllocationLine> lines = new AllocationList(
                        application.getBean(ContestMapper.class).contestants(jam.id()), budget)
                .byRule(contest, adoption);
        return application
                .getBean(AllocationRecords.class)
                .keep(
                        Allocation.of(
                                jam.id(),
                                adoption,
                                budget,
                                "0".repeat(64),
                                new Allocation.Deed(room.member(0).id(), Instant.EPOCH)),
                        lines,
                        adoption,
                        new AllocationRecords.Basis(new Leftover(0, 0), FileStatements.NONE));
    }

    private Reason kept(Allocation allocation, Id<Idea> idea) {
        return allocations.lines(allocation.allocationId()).stream()
                .filter(line -> line.ideaId().equals(idea))
                .map(line -> Reason.decoded(line.reason()))
                .findFirst()
                .orElseThrow();
    }

    private Id<Idea> recommended(String dollars, int votes) {
        Id<Idea> idea = room.recommended(dollars);
        jdbc.update("update ideas set status = 'recommended' where idea_id = ?", idea.value());
        jdbc.update(
                "insert into tally_lines (jam_id, idea_id, audience, votes, points) values (?, ?, 'employee', ?, ?)",
                room.jam().value(),
                idea.value(),
                votes,
                votes);
        jdbc.update(
                "insert into shortlist_entries (jam_id, idea_id, place, votes, points, audiences, shortlisted, reason, margin)"
                        + " values (?, ?, ?, ?, ?, 1, true, 'within-size', 0)",
                room.jam().value(),
                idea.value(),
                10 - votes,
                votes,
                votes);
        return idea;
    }
}
