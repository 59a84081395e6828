package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.jamfund.funding.Correction;
import org.jamfund.funding.Corrections;
import org.jamfund.funding.Envelopes;
import org.jamfund.funding.MoneyReturned;
import org.jamfund.funding.Outstanding;
import org.jamfund.jam.JamSettled;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Books;
import org.jamfund.payment.Cashier;
import org.jamfund.payment.Payment;
import org.jamfund.payment.Payments;
import org.jamfund.reporting.Export;
import org.jamfund.reporting.Format;
import org.jamfund.reporting.GroupBy;
import org.jamfund.reporting.Moment;
import org.jamfund.reporting.Question;
import org.jamfund.reporting.ReportName;
import org.jamfund.reporting.Reports;
import org.jamfund.reporting.Totals;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a correction takes back from a payment waits with the project that runs, and leaves the one that is over. */
@JamfundTest
@RecordApplicationEvents
class ClawbackTests {

    private final ApplicationContext application;
    private final Delivery delivery;
    private final BoardRoom room;
    private Id<Project> project = Id.fresh();

    @Autowired
    ClawbackTests(ApplicationContext application) {
        this.application = application;
        delivery = new Delivery(application);
        room = delivery.room;
    }

    @BeforeEach
    void aProjectPaidItsFirstHalf() {
        project = delivery.planned("400", "500");
        delivery.pay(project, 1);
    }

    @AfterEach
    void theBooksVerify() {
        delivery.booksVerify();
    }

    @Test
    void staysCommittedWhileTheProjectRuns(@Autowired ApplicationEvents facts) {
        delivery.correct(project, 1, "150");
        assertThat(room.balance("committed")).isEqualTo(usd("650"));
        assertThat(shown().committed()).isEqualTo(usd("650"));
        assertThat(shown().disbursed()).isEqualTo(usd("250"));
        assertThat(facts.stream(MoneyReturned.class)).isEmpty();

        delivery.cancel(room.facilitator(), project);
        delivery.runJobs(project);
        assertThat(shown().committed()).isEqualTo(usd("0"));
        assertThat(room.balance("committed")).isEqualTo(usd("0"));
        assertThat(room.balance("available")).isEqualTo(usd("9999750"));
    }

    @Test
    void goesOnToTheEnvelopeAndTheWaitlistWhenTheProjectIsOver(@Autowired ApplicationEvents facts) {
        delivery.cancel(room.facilitator(), project);
        delivery.runJobs(project);
        assertThat(room.balance("available")).isEqualTo(usd("9999600"));
        long returns = facts.stream(MoneyReturned.class).count();
        delivery.correct(project, 1, "150");
        delivery.correct(project, 1, "250");
        assertThat(facts.stream(MoneyReturned.class)).hasSize((int) returns + 2);
        assertThat(room.balance("available")).isEqualTo(usd("10000000"));
        assertThat(shown().disbursed()).isEqualTo(usd("0"));
        assertThat(shown().committed()).isEqualTo(usd("0"));
    }

    @Test
    void comesBetweenTheEndOfAProjectAndItsReturnToo() {
        delivery.cancel(room.facilitator(), project);
        delivery.correct(project, 1, "150");
        delivery.runJobs(project);
        assertThat(room.balance("committed")).isEqualTo(usd("0"));
        assertThat(room.balance("available")).isEqualTo(usd("9999750"));
    }

    /** What neither the bank nor a second person has answered may yet bring money back for the waitlist. */
    @Test
    void aJamWaitsForTheBankAndForCorrections(@Autowired ApplicationEvents facts) {
        Cashier cashier = new Cashier(application);
        Payment payment = cashier.open();
        Settlement settlement = application.getBean(Settlement.class);
        assertThat(settlement.settle(cashier.room.jam())).isFalse();
        cashier.sent(cashier.finance);
        assertThat(settlement.settle(cashier.room.jam())).isTrue();
        assertThat(delivery.register.outstanding(cashier.room.jam())).isEqualTo(new Outstanding(1, 0));

        long settled = facts.stream(JamSettled.class).count();
        application.getBean(Payments.class).settle(cashier.colleague, payment.id());
        assertThat(facts.stream(JamSettled.class)).hasSize((int) settled + 1);
        Correction waiting = cashier.delivery.propose(payment.projectId(), 1, "150");
        assertThat(settlement.settle(cashier.room.jam())).isTrue();
        application.getBean(Corrections.class).withdraw(cashier.finance, waiting.id());
        assertThat(facts.stream(JamSettled.class)).hasSize((int) settled + 2);
    }

    @Test
    void theReportCountsWhatIsPaidNet() throws IOException {
        delivery.correct(project, 1, "150");
        Question question = new Question(
                ReportName.ALLOCATIONS,
                room.jam(),
                "USD",
                GroupBy.PROJECT,
                0,
                new Moment(application.getBean(Books.class).head(), Instant.now()));
        Export report = application.getBean(Reports.class).export(question, Format.CSV);
        report.open().close();
        assertThat(report.written().totals().all())
                .contains(total("disbursed", "250.00"), total("committed", "650.00"), total("returned", "0.00"));
        assertThat(application.getBean(Envelopes.class).of(room.jam()).returned())
                .isZero();
    }

    private static Totals.Total total(String name, String amount) {
        return new Totals.Total("USD", name, new BigDecimal(amount));
    }

    private Funds shown() {
        return delivery.funds(project);
    }
}
