package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Verdict;
import org.jamfund.ledger.Verification;
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
        Payment sent = cashier.open();
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

    private List<Verdict.Check> brokenBy(String deed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            assertThat(sql.update(deed)).as(deed).isPositive();
            return verification.run().broken();
        }));
    }

    private static String value(Id<?> id) {
        return Long.toString(Objects.requireNonNull(id).value());
    }
}
