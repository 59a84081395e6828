package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.ledger.TransferKind;
import org.jamfund.ledger.Verification;
import org.jamfund.process.FundingDecision;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The journal tells an award the board declined from one it never decided. */
@JamfundTest
class LapseTests {

    private final ApplicationContext application;
    private final BoardRoom room;
    private final Awards awards;
    private final FundingVotes votes;

    @Autowired
    LapseTests(ApplicationContext application, Awards awards, FundingVotes votes) {
        this.application = application;
        this.awards = awards;
        this.votes = votes;
        room = new BoardRoom(application, 5);
    }

    @AfterEach
    void theBooksVerify() {
        assertThat(application.getBean(Verification.class).run().checks())
                .allSatisfy(check -> assertThat(check.ok()).as(check.toString()).isTrue());
    }

    @Test
    void theReservationOfALapsedAwardExpires() {
        Id<Idea> idea = lapsed();
        room.runJobs(idea);
        assertThat(awards.of(idea).orElseThrow().status()).isEqualTo(AwardStatus.LAPSED);
        awards.voidReservation(idea);
        awards.voidReservation(idea);
        assertThat(booked(TransferKind.EXPIRE)).isEqualTo(1);
        assertThat(booked(TransferKind.VOID)).isZero();
        assertThat(room.balance("available")).isEqualTo(usd("10000000"));
    }

    @Test
    void theReservationOfADeclinedAwardIsVoided() {
        Id<Idea> idea = room.proposed("900");
        for (int seat = 0; seat < 3; seat++) {
            votes.cast(room.member(seat), idea, new BoardVote(Vote.DECLINE, null, "Too dear."));
        }
        room.runJobs(idea);
        assertThat(booked(TransferKind.VOID)).isEqualTo(1);
        assertThat(booked(TransferKind.EXPIRE)).isZero();
    }

    /** As it was done before reservations expired: what stands in older books is still right. */
    @Test
    void anAwardThatLapsedLongAgoWasVoidedAndStillVerifies() {
        Award award = awards.of(lapsed()).orElseThrow();
        votes.count(award.ideaId());
        JdbcTemplate sql = application.getBean(JdbcTemplate.class);
        sql.update(
                "update ideas set status = 'declined' where idea_id = ?",
                award.ideaId().value());
        sql.update(
                "update awards set open_key = null, resolution = 'void' where award_id = ?",
                award.id().value());
        application
                .getBean(Ledger.class)
                .book(new Order.Release(award.reference("void"), award.reservation(), null, Reason.of("award-lapsed")));
        assertThat(awards.of(award.ideaId()).orElseThrow().status()).isEqualTo(AwardStatus.LAPSED);
    }

    private Id<Idea> lapsed() {
        Id<Idea> idea = room.proposed("900");
        votes.cast(room.member(0), idea, new BoardVote(Vote.APPROVE, null, null));
        ManagementService jobs = application.getBean(ManagementService.class);
        String decision = application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(FundingDecision.KEY)
                .processInstanceBusinessKey(idea.text())
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(decision)
                .timers()
                .singleResult()
                .getId());
        return idea;
    }

    private int booked(TransferKind kind) {
        Books books = application.getBean(Books.class);
        return books.latest("jam/" + room.jam(), books.head(), kind, PageRequest.first(9))
                .items()
                .size();
    }
}
