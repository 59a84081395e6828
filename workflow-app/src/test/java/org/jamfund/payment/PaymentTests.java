package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.funding.Correction;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.ledger.Verification;
import org.jamfund.people.Actor;
import org.jamfund.project.Project;
import org.jamfund.project.Projects;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From a disbursement to what the bank says of it. */
@JamfundTest
class PaymentTests {

    private static final Reason CLOSED = Reason.said("The account is closed.");
    private static final String OTHER_IBAN = "FR1420041010050500013M02606";

    private final Cashier cashier;
    private final Actor finance;
    private final Actor colleague;
    private final Payments payments;
    private final PaymentFiles files;
    private final Verification verification;

    PaymentTests(@Autowired ApplicationContext application) {
        cashier = new Cashier(application);
        finance = cashier.finance;
        colleague = cashier.colleague;
        payments = application.getBean(Payments.class);
        files = application.getBean(PaymentFiles.class);
        verification = application.getBean(Verification.class);
    }

    @AfterEach
    void theBooksVerify() {
        assertThat(verification.run().checks())
                .allSatisfy(check -> assertThat(check.ok()).as(check.toString()).isTrue());
    }

    @Test
    void whatIsDisbursedLeavesInOneFileAndIsPaid() {
        Payment payment = cashier.open();
        assertThat(payment.status()).isEqualTo(PaymentStatus.OPEN);
        PaymentFile file = cashier.sent(finance);
        assertThat(file.payments()).isEqualTo(1);
        assertThat(file.total()).isEqualTo(usd("900"));
        assertThat(text(file, PaymentFormat.PAIN_001))
                .contains(
                        "<EndToEndId>" + payment.id() + "</EndToEndId>", "<IBAN>" + Cashier.IBAN, ">900.00</InstdAmt>");
        assertThat(text(file, PaymentFormat.CSV)).contains(payment.id() + ",", ",900.00,USD,");
        assertRefused("nothing-to-pay", () -> cashier.sent(finance));
        payments.settle(finance, payment.id());
        payments.settle(finance, payment.id());
        assertThat(cashier.now(payment).status()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void aTrancheIsPaidToWhomFinanceSawWhateverIsGivenAfterwards() {
        Id<Project> project = cashier.planned("400", "500");
        Payee seen = cashier.give(project, Cashier.IBAN);
        cashier.approved(project, 1);
        Payee later = cashier.give(project, OTHER_IBAN);
        cashier.room.runJobs(cashier.ideaOf(project));
        Payment first = cashier.payments(project).get(0);
        Payment second = cashier.paid(project, 2);
        assertThat(first.payeeId()).isEqualTo(seen.id());
        assertThat(second.payeeId()).isEqualTo(later.id());
    }

    @Test
    void aPaymentWithoutPayeeWaitsUntilFinanceHasReadOne() {
        Id<Project> project = cashier.planned("900");
        Payment payment = cashier.paid(project, 1);
        assertThat(payment.status()).isEqualTo(PaymentStatus.AWAITING_PAYEE);
        assertRefused("nothing-to-pay", () -> cashier.sent(finance));
        Payee read = cashier.give(project, Cashier.IBAN);
        assertThat(cashier.now(payment).status()).isEqualTo(PaymentStatus.AWAITING_PAYEE);
        Payee changed = cashier.give(project, OTHER_IBAN);
        assertRefused("payee-changed", () -> payments.confirmPayee(finance, payment.id(), read.id()));
        payments.confirmPayee(finance, payment.id(), changed.id());
        assertThat(text(cashier.sent(finance), PaymentFormat.PAIN_001)).contains(OTHER_IBAN);
    }

    @Test
    void whatComesBackIsPaidAgainToTheMendedAccount() {
        Payment payment = cashier.open();
        cashier.sent(finance);
        payments.settle(finance, payment.id());
        payments.sendBack(colleague, payment.id(), CLOSED);
        payments.sendBack(colleague, payment.id(), CLOSED);
        assertRefused("came-back", () -> payments.settle(finance, payment.id()));
        assertRefused("came-back", () -> payments.sendBack(colleague, payment.id(), Reason.said("Otherwise.")));
        assertThat(cashier.room.balance("disbursed")).isEqualTo(usd("0"));
        assertThat(cashier.room.balance("committed")).isEqualTo(usd("900"));
        Id<Payee> read = cashier.give(payment.projectId(), OTHER_IBAN).id();
        assertRefused("payee-changed", () -> payments.repeat(finance, payment.id(), payeeOf(payment)));
        Payment again = payments.repeat(finance, payment.id(), read);
        assertThat(payments.repeat(finance, payment.id(), read).id()).isEqualTo(again.id());
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(cashier.room.balance("disbursed")).isEqualTo(usd("900"));
        assertThat(text(cashier.sent(finance), PaymentFormat.PAIN_001))
                .contains(OTHER_IBAN, again.id().text())
                .doesNotContain(payment.id().text());
        assertRefused("paid-again", () -> payments.surrender(finance, payment.id()));
    }

    @Test
    void whatComesBackFromAProjectThatIsOverGoesToTheEnvelope() {
        Id<Project> project = cashier.planned("400", "500");
        cashier.give(project, Cashier.IBAN);
        Payment payment = cashier.paid(project, 1);
        cashier.bean(Projects.class).cancel(cashier.room.facilitator(), project, Reason.said("The roof fell in."));
        cashier.room.runJobs(cashier.ideaOf(project));
        assertThat(cashier.sent(finance).payments()).isEqualTo(1);
        assertRefused("not-returned", () -> payments.surrender(finance, payment.id()));
        payments.sendBack(colleague, payment.id(), CLOSED);
        payments.surrender(finance, payment.id());
        payments.surrender(finance, payment.id());
        assertThat(cashier.room.balance("available")).isEqualTo(usd("10000000"));
        assertRefused("surrendered", () -> payments.repeat(finance, payment.id(), payeeOf(payment)));
    }

    @Test
    void aCancellationGivesBackNothingThatTheBankSentBack() {
        Id<Project> project = cashier.planned("400", "500");
        cashier.give(project, Cashier.IBAN);
        Payment payment = cashier.paid(project, 1);
        payments.sendBack(colleague, payment.id(), Reason.said("Stopped before it left."));
        assertRefused("nothing-to-pay", () -> cashier.sent(finance));
        cashier.bean(Projects.class).cancel(cashier.room.facilitator(), project, Reason.said("The roof fell in."));
        cashier.room.runJobs(cashier.ideaOf(project));
        assertThat(cashier.room.balance("committed")).isEqualTo(usd("400"));
        payments.repeat(finance, payment.id(), payeeOf(payment));
        assertThat(cashier.room.balance("disbursed")).isEqualTo(usd("400"));
    }

    @Test
    void noPaymentIsInTwoFilesHoweverManyMakeThemAtTheSameInstant() {
        Payment payment = cashier.open();
        List<String> answers = Together.times(6, caller -> Crowd.verdict(() -> cashier.sent(finance)));
        assertThat(answers).containsOnly("ok", "nothing-to-pay");
        assertThat(answers.stream().filter("ok"::equals)).hasSize(1);
        assertThat(cashier.now(payment).fileId()).isNotNull();
    }

    @Test
    void whatACorrectionTakesBackBeforeItLeavesIsNotSent() {
        Payment payment = cashier.open();
        cashier.correct(payment, "100");
        assertThat(cashier.now(payment).amount()).isEqualTo(usd("800"));
        assertThat(text(cashier.sent(finance), PaymentFormat.PAIN_001)).contains(">800.00</InstdAmt>");
        assertRefused("correct-the-payment", () -> cashier.propose(trancheOf(payment), "50"));
        payments.settle(finance, payment.id());
        cashier.correct(payment, "50");
        assertRefused("payment-corrected", () -> payments.sendBack(colleague, payment.id(), CLOSED));
        Payment other = cashier.open();
        cashier.correct(other, "900");
        assertThat(cashier.now(other).status()).isEqualTo(PaymentStatus.CORRECTED);
        assertRefused("nothing-to-pay", () -> cashier.sent(finance));
    }

    @Test
    void whatCameBackIsNotEvenProposedForCorrection() {
        Id<Project> project = cashier.planned("400", "500");
        Payee payee = cashier.give(project, Cashier.IBAN);
        Payment payment = cashier.paid(project, 1);
        Payment other = cashier.paid(project, 2);
        payments.sendBack(colleague, payment.id(), CLOSED);
        assertRefused("correct-the-payment", () -> cashier.propose(trancheOf(payment), "400"));
        payments.repeat(finance, payment.id(), payee.id());
        assertRefused("correct-the-payment", () -> cashier.propose(payment.reference("repetition"), "400"));
        cashier.correct(other, "500");
        assertRefused("exceeds-transfer", () -> cashier.propose(trancheOf(other), "1"));
        assertThat(cashier.room.balance("disbursed")).isEqualTo(usd("400"));
    }

    /** The proposal came first, the bank second. */
    @Test
    void whatComesBackWhileACorrectionWaitsIsNotTakenBackTwice() {
        Id<Project> project = cashier.planned("400", "500");
        cashier.give(project, Cashier.IBAN);
        Payment payment = cashier.paid(project, 1);
        cashier.paid(project, 2);
        Id<Correction> proposed = cashier.propose(trancheOf(payment), "400");
        payments.sendBack(colleague, payment.id(), CLOSED);
        assertRefused("correct-the-payment", () -> cashier.approve(proposed));
        assertThat(cashier.room.balance("committed")).isEqualTo(usd("400"));
    }

    private static Id<Payee> payeeOf(Payment payment) {
        return Objects.requireNonNull(payment.payeeId());
    }

    private static String trancheOf(Payment payment) {
        return "project/" + payment.projectId() + "/tranche/" + payment.number();
    }

    private String text(PaymentFile file, PaymentFormat format) {
        return new String(files.sent(finance, file.id(), format).bytes(), StandardCharsets.UTF_8);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
