package org.jamfund.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.jamfund.kernel.PageRequest;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the ledger does with each kind of order, as tables: the orders, and in the last column what became of them. */
@JamfundTest
class MoneyTableTests {

    private final Ledger ledger;
    private final Books books;
    private final Verification verification;
    private MoneyTable table;

    @Autowired
    MoneyTableTests(Ledger ledger, Books books, Verification verification) {
        this.ledger = ledger;
        this.books = books;
        this.verification = verification;
        table = new MoneyTable(ledger);
    }

    @AfterEach
    void theBooksVerify() {
        Verdict verdict = verification.run();
        assertThat(verdict.ok()).as(verdict.toString()).isTrue();
    }

    @Test
    void aPledgeFillsTheEnvelopeInThePersonsName() {
        assertPlays("""
                pledge   p1 25.00             ok
                pledge   p1 25.00             ok
                pledge   p1 25.01             reference-conflict
                grant    p1 25.00             reference-conflict
                grant    g1 75.00             ok
                reserve  r1 a1 100.00         ok
                reserve  r2 a2 0.01           insufficient-envelope
                """);
        assertThat(balances()).containsEntry("sponsor", -10_000L).containsEntry("reserved", 10_000L);
        assertThat(books.latest(table.envelope(), books.head(), TransferKind.PLEDGE, PageRequest.first(9))
                        .items())
                .singleElement()
                .satisfies(pledge -> assertThat(pledge.personId()).isNotNull());
    }

    @Test
    void aReservationThatExpiresIsResolvedLikeAnyOther() {
        assertPlays("""
                grant    g1 100.00            ok
                reserve  r1 a1 60.00          ok
                expire   e1 r1                ok
                expire   e1 r1                ok
                expire   e2 r1                already-resolved
                void     v1 r1                already-resolved
                post     p1 r1 x1 60.00       already-resolved
                void     e1 r1                reference-conflict
                expire   e3 g1                not-found
                expire   e4 r9                not-found
                reserve  r2 a2 100.00         ok
                """);
        assertThat(balances()).containsEntry("available", 0L).containsEntry("reserved", 10_000L);
    }

    @Test
    void whatTheBankSentBackWaitsApartUntilItIsPaidAgainOrGivenUp() {
        assertPlays("""
                grant     g1 100.00            ok
                reserve   r1 a1 60.00          ok
                post      p1 r1 x1 60.00       ok
                reclaim   c1 x1 1.00           not-found
                disburse  d1 x1 40.00          ok
                reclaim   c1 x1 40.01          insufficient-funds
                reclaim   c1 x1 40.00          ok
                reclaim   c1 x1 40.00          ok
                reclaim   c1 x1 39.00          reference-conflict
                return    b1 x1 20.01          insufficient-funds
                repeat    e1 x1 40.01          insufficient-funds
                repeat    e1 x1 15.00          ok
                surrender s1 x1 25.01          insufficient-funds
                surrender s1 x1 25.00          ok
                return    b1 x1 20.00          ok
                """);
        assertThat(balances()).containsEntry("available", 8_500L).containsEntry("disbursed", 1_500L);
    }

    @Test
    void aCorrectionMirrorsATransferAndNeverMoreThanIt() {
        assertPlays("""
                grant    g1 100.00            ok
                pledge   q1 10.00             ok
                reserve  r1 a1 60.00          ok
                post     p1 r1 x1 50.00       ok
                disburse d1 x1 30.00          ok
                disburse d2 x1 20.00          ok
                correct  c1 d1 30.01          exceeds-transfer
                correct  c1 d1 10.00          ok
                correct  c1 d1 10.00          ok
                correct  c1 d2 10.00          reference-conflict
                correct  c2 d1 20.01          exceeds-transfer
                correct  c2 d1 20.00          ok
                correct  c3 d1 0.01           exceeds-transfer
                disburse d3 x1 30.00          ok
                correct  c4 q1 10.00          ok
                correct  c5 g1 50.01          insufficient-envelope
                correct  c5 g1 50.00          ok
                correct  c6 g1 50.01          exceeds-transfer
                correct  c7 r1 1.00           not-correctable
                correct  c7 p1 1.00           not-correctable
                correct  c7 p1/rest 1.00      not-correctable
                correct  c7 c1 1.00           not-correctable
                correct  c7 x9 1.00           not-found
                correct  c7 g1 1.00EUR        currency-mismatch
                """);
        assertThat(balances())
                .containsEntry("sponsor", -5_000L)
                .containsEntry("available", 0L)
                .containsEntry("committed", 0L)
                .containsEntry("disbursed", 5_000L);
    }

    @Test
    void oneListCannotCorrectMoreThanTheTransferEither() {
        assertPlays("""
                grant    g1 10.00 + grant g2 10.00              ok
                correct  c1 g1 6.00 + correct c2 g1 4.01        exceeds-transfer
                correct  c1 g1 6.00 + correct c1 g1 4.00        reference-conflict
                correct  c1 g1 6.00 + correct c2 g1 4.00        ok
                correct  c1 g1 6.00 + correct c2 g1 4.00        ok
                """);
        assertThat(balances()).containsEntry("available", 1_000L);
    }

    @Test
    void moneyHasTheDecimalsOfItsCurrency() {
        table = new MoneyTable(ledger, "JPY");
        assertPlays("""
                grant    g1 100               ok
                reserve  r1 a1 99.5           amount-decimals
                reserve  r1 a1 99             ok
                reserve  r2 a2 2              insufficient-envelope
                reserve  r2 a2 1.00USD        currency-mismatch
                reserve  r2 a2 1              ok
                """);
        assertThat(balances()).containsEntry("sponsor", -100L).containsEntry("reserved", 100L);
        table = new MoneyTable(ledger, "KWD");
        assertPlays("""
                grant    g1 1.000             ok
                reserve  r1 a1 0.999          ok
                reserve  r2 a2 0.0001         amount-decimals
                reserve  r2 a2 0.002          insufficient-envelope
                post     p1 r1 x1 0.001       ok
                disburse d1 x1 0.001          ok
                correct  c1 d1 0.001          ok
                reserve  r2 a2 0.999          ok
                """);
        assertThat(balances())
                .containsEntry("sponsor", -1_000L)
                .containsEntry("available", 0L)
                .containsEntry("reserved", 999L)
                .containsEntry("committed", 1L);
    }

    @Test
    void nothingThatIsNoAmountIsBooked() {
        assertPlays("""
                grant    g1 0                         amount-not-positive
                grant    g1 -1                        amount-not-positive
                grant    g1 92233720368547758.07      amount-too-large
                grant    g1 92233720368547758.08      amount-too-large
                grant    g1 1000000000000.01          amount-too-large
                grant    g1 1e999                     amount
                grant    g1 1,00                      amount
                grant    g1 NaN                       amount
                grant    g1 1.001                     amount-decimals
                grant    g1 1.00                      ok
                grant    g2 1.00EUR                   currency-mismatch
                reserve  r1 a1 0.00                   amount-not-positive
                reserve  r1 a1 -0.01                  amount-not-positive
                reserve  r1 a1 1JPY                    currency-mismatch
                reserve  r1 a1 1.00                   ok
                post     p1 r1 x1 0                   amount-not-positive
                post     p1 r1 x1 -1                  amount-not-positive
                post     p1 r1 x1 1.01                exceeds-reservation
                post     p1 r1 x1 1JPY                currency-mismatch
                post     p1 r1 x1 1.00                ok
                disburse d1 x1 -1                     amount-not-positive
                return   b1 x1 0                      amount-not-positive
                correct  c1 g1 -1                     amount-not-positive
                """);
        assertThat(balances()).containsEntry("committed", 100L);
    }

    private void assertPlays(String expected) {
        assertThat(table.play(expected)).isEqualTo(expected);
    }

    private Map<String, Long> balances() {
        return books.accounts(table.envelope(), PageRequest.first(200)).items().stream()
                .collect(Collectors.groupingBy(
                        account -> account.kind().code(), Collectors.summingLong(Account::balanceMinor)));
    }
}
