package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Verdict;
import org.jamfund.ledger.Verification;
import org.jamfund.project.Project;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the owner of the database can do to payments behind the application's back: the verification names it. Each deed is
 * undone by rolling its transaction back.
 */
@JamfundTest
class PaymentTamperingTests {

    /** The deed, the check that must name it, and what it must name. */
    private static final String DEEDS = """
            update payees set iban = 'FR1420041010050500013M02606' where payee_id = PAYEE      | payees-as-approved | payee/
            update payees set name = 'Somebody else' where payee_id = PAYEE                    | payees-as-approved | payee/
            update payees set sha256 = null where payee_id = PAYEE                             | payees-as-approved | payee/
            update payments set payee_id = OTHER where payment_id = OPEN                       | payees-as-approved | payment/
            update approved_payees set payee_id = OTHER where payee_id = PAYEE                 | payees-as-approved | payment/
            update payees set iban = 'FR1420041010050500013M02606' where payee_id = PAYEE      | files-equal-payments | payment/
            update payments set payee_id = OTHER where payment_id = SENT                       | files-equal-payments | payment/
            update payments set status = 'open', file_id = null where payment_id = SENT        | files-equal-payments | payment/
            update payments set status = 'open' where payment_id = SENT                        | files-equal-payments | payment/
            update payments set status = 'instructed', file_id = FILE where payment_id = OPEN  | files-equal-payments | payment/
            update payment_file_contents set content = x'00' where format = 'pain.001'         | files-equal-payments | pain.001
            update payment_file_contents set sha256 = 'x' where format = 'csv'                 | files-equal-payments | csv
            delete from payment_file_contents where format = 'csv'                             | files-equal-payments | csv
            update payments set corrected_minor = 100 where payment_id = OPEN                  | disbursed-equals-payments | project/
            update payments set amount_minor = amount_minor - 1, withheld_minor = withheld_minor + 1 | disbursed-equals-payments | project/
            """;

    private final Cashier cashier;
    private final Verification verification;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    PaymentTamperingTests(
            @Autowired ApplicationContext application,
            @Autowired JdbcTemplate sql,
            @Autowired PlatformTransactionManager transactions) {
        cashier = new Cashier(application);
        verification = application.getBean(Verification.class);
        this.sql = sql;
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void theVerificationNamesIt() {
        Id<Project> project = cashier.planned("900", "100");
        cashier.give(project, Cashier.IBAN);
        Payment sent = cashier.paid(project, 1);
        PaymentFile file = cashier.sent(cashier.finance);
        Payment open = cashier.open();
        Payee other = cashier.give(sent.projectId(), "FR1420041010050500013M02606");
        assertThat(verification.run().broken()).isEmpty();
        DEEDS.lines().forEach(line -> {
            String[] cells = line.split(" +[|] +");
            String deed = cells[0].replace("PAYEE", value(sent.payeeId()))
                    .replace("OTHER", value(other.id()))
                    .replace("OPEN", value(open.id()))
                    .replace("SENT", value(sent.id()))
                    .replace("FILE", value(file.id()));
            assertThat(brokenBy(deed)).as(line).anySatisfy(one -> {
                assertThat(one.name()).isEqualTo(cells[1]);
                assertThat(one.detail()).contains(cells[2]).doesNotContain("could not");
            });
        });
        assertThat(verification.run().broken()).isEmpty();
    }

    /** Sums and head go along with it: but for its reference it is like any other, and would be sealed. */
    @Test
    void aTransferThatNoRoomBookedIsNamed() {
        String project = "project/" + cashier.planned("900");
        String committed = project + "/committed";
        String available = "jam/" + cashier.room.jam() + "/available";
        assertThat(verification.run().broken()).isEmpty();
        assertThat(brokenBy(forged("forged/1", "RETURN", committed, available)))
                .contains(new Verdict.Check("references-of-the-rooms", false, "forged/1"));
        assertThat(brokenBy(forged("award/1/post", "RETURN", committed, available)))
                .contains(new Verdict.Check("references-of-the-rooms", false, "award/1/post"));
        List<String> disbursement = new ArrayList<>(List.of("insert into ledger_accounts (account_id, code, owner_key,"
                + " kind, currency, debits_minor, credits_minor, may_overdraw, opened_at) select 1, '" + project
                + "/disbursed', owner_key, 'disbursed', currency, 0, 0, false, opened_at from ledger_accounts"
                + " where code = '" + committed + "'"));
        disbursement.addAll(forged("forged/2", "DISBURSE", committed, project + "/disbursed"));
        assertThat(brokenBy(disbursement))
                .contains(
                        new Verdict.Check("references-of-the-rooms", false, "forged/2"),
                        new Verdict.Check("disbursed-equals-payments", false, project + "/disbursed"));
    }

    private static List<String> forged(String reference, String kind, String debit, String credit) {
        return List.of(
                "update ledger_heads set seq = seq + 1",
                "update ledger_accounts set debits_minor = debits_minor + 100 where code = '" + debit + "'",
                "update ledger_accounts set credits_minor = credits_minor + 100 where code = '" + credit + "'",
                "insert into ledger_transfers (seq, reference, kind, debit_account_id, credit_account_id, amount_minor,"
                        + " currency, reason, booked_at) select h.seq, '" + reference + "', '" + kind
                        + "', d.account_id, c.account_id, 100, d.currency, 'granted', '2026-11-25 00:00:00'"
                        + " from ledger_heads h, ledger_accounts d, ledger_accounts c where d.code = '" + debit
                        + "' and c.code = '" + credit + "'");
    }

    /** Somebody turns an account to their own: the verification is red, and no button sends the money there. */
    @Test
    void nothingLeavesWhileTheBooksAreRed() {
        Payment sent = cashier.open();
        cashier.sent(cashier.finance);
        Id<Project> late = cashier.planned("900");
        Payment waiting = cashier.paid(late, 1);
        Id<Payee> given = cashier.give(late, Cashier.IBAN).id();
        Payment open = cashier.open();
        Payments payments = cashier.bean(Payments.class);
        List<ThrowingCallable> acts = List.of(
                () -> cashier.sent(cashier.finance),
                () -> payments.confirmPayee(cashier.finance, waiting.id(), given),
                () -> payments.settle(cashier.finance, sent.id()));
        pay(open, "FR1420041010050500013M02606");
        assertThat(verification.run().broken()).isNotEmpty();
        assertThat(acts).allSatisfy(act -> assertThatThrownBy(act).hasMessage("ledger-read-only"));
        assertThat(cashier.now(open).status()).isEqualTo(PaymentStatus.OPEN);
        pay(open, Cashier.IBAN);
        assertThat(verification.run().broken()).isEmpty();
        assertThat(acts).allSatisfy(act -> assertThatCode(act).doesNotThrowAnyException());
    }

    private void pay(Payment payment, String iban) {
        sql.update("update payees set iban = ? where payee_id = " + value(payment.payeeId()), iban);
    }

    private List<Verdict.Check> brokenBy(String deed) {
        return brokenBy(List.of(deed));
    }

    private List<Verdict.Check> brokenBy(List<String> deeds) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            deeds.forEach(deed -> assertThat(sql.update(deed)).as(deed).isPositive());
            return verification.run().broken();
        }));
    }

    private static String value(Id<?> id) {
        return Long.toString(Objects.requireNonNull(id).value());
    }
}
