package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.jamfund.payment.BankWords.why;
import static org.jamfund.payment.BankWords.worth;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Verification;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The bank's answer to a file, read instead of typed. */
@JamfundTest
class BankAnswerTests {

    private final Cashier cashier;
    private final SignedIn finance;
    private List<Payment> sent = List.of();
    private String file = "";
    private int keys;

    BankAnswerTests(@Autowired ApplicationContext application) {
        cashier = new Cashier(application);
        finance = cashier.at(cashier.finance);
    }

    @BeforeEach
    void aFileOfThree() {
        sent = cashier.threeSent();
        file = cashier.fileOf(sent.get(0));
    }

    @Test
    void saysOfEachPaymentWhetherItWasPaidOrCameBack() {
        String words =
                word(0, "ACSC", "") + word(1, "RJCT", why("AC04", "Account\nclosed &#x202e;")) + word(2, "ACSP", "");
        for (int time = 0; time < 2; time++) {
            answers(answer("", "", words))
                    .statusCode(200)
                    .body("settled", equalTo(time == 0 ? 1 : 0))
                    .body("returned", equalTo(time == 0 ? 1 : 0))
                    .body("unchanged", equalTo(time == 0 ? 1 : 3));
        }
        stand(PaymentStatus.PAID, PaymentStatus.RETURNED, PaymentStatus.INSTRUCTED);
        assertThat(cashier.now(sent.get(1)).said()).isEqualTo("RJCT AC04 Account closed  ");
        assertThat(cashier.bean(Verification.class).run().ok()).isTrue();
    }

    /** Nobody signs the answer: who read one and paid again could have written it. */
    @Test
    void whoeverReadAnAnswerDoesNotPayAgainWhatItSentBack() {
        answers(answer("", "", word(1, "RJCT", why("AC04", "Account closed")))).body("returned", equalTo(1));
        Payment refused = cashier.now(sent.get(1));
        Id<Payee> payee = Objects.requireNonNull(refused.payeeId());
        Payments payments = cashier.bean(Payments.class);
        assertThatThrownBy(() -> payments.repeat(cashier.finance, refused.id(), payee))
                .hasMessage("four-eyes");
        assertThat(cashier.now(refused).status()).isEqualTo(PaymentStatus.RETURNED);
        assertThat(payments.repeat(cashier.colleague, refused.id(), payee).status())
                .isEqualTo(PaymentStatus.OPEN);
    }

    /** The instruction and its end-to-end id bear the same name; a bank repeats either. */
    @Test
    void aPaymentNamedByItsInstructionAloneHasItsOwnWord() {
        String byInstruction = word(1, "RJCT", "").replace("OrgnlEndToEndId", "OrgnlInstrId");
        String byBoth = word(2, "RJCT", "")
                .replace("<OrgnlEndToEndId>", "<OrgnlInstrId>")
                .replace("</OrgnlEndToEndId>", "</OrgnlInstrId><OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId>");
        answers(answer("", "", "<PmtInfSts>ACSC</PmtInfSts>" + byInstruction + byBoth))
                .body("settled", equalTo(1))
                .body("returned", equalTo(2));
        stand(PaymentStatus.PAID, PaymentStatus.RETURNED, PaymentStatus.RETURNED);
    }

    @Test
    void whereAPaymentIsNotNamedNoWiderWordCountsForItsBlock() {
        String nameless = "<TxInfAndSts><TxSts>RJCT</TxSts></TxInfAndSts>";
        for (String status : List.of("ACSC", "RJCT")) {
            answers(answer(
                            "",
                            "<GrpSts>" + status + "</GrpSts>",
                            "<PmtInfSts>" + status + "</PmtInfSts>" + nameless + word(0, "ACSC", "")))
                    .statusCode(200)
                    .body("returned", equalTo(0))
                    .body("unknown", equalTo(List.of(file + "-N")));
        }
        stand(PaymentStatus.PAID, PaymentStatus.INSTRUCTED, PaymentStatus.INSTRUCTED);
    }

    @Test
    void aRefusedFileComesBackWholeButForWhatIsSaidOtherwise() {
        answers(answer("", "<GrpSts>RJCT</GrpSts>", word(1, "ACSC", ""))).body("returned", equalTo(2));
        stand(PaymentStatus.RETURNED, PaymentStatus.PAID, PaymentStatus.RETURNED);
    }

    @Test
    void aRefusedBlockComesBack() {
        answers(answer("", "<GrpSts>PART</GrpSts>", "<PmtInfSts>RJCT</PmtInfSts>"))
                .body("returned", equalTo(3));
    }

    @Test
    void aFileRefusedAsSentTwiceTakesNothingBackThatWasPaid() {
        answers(answer("", "", word(0, "ACSC", "") + word(1, "ACSC", ""))).body("settled", equalTo(2));
        for (String status : List.of("GrpSts", "PmtInfSts")) {
            String refused = "<" + status + ">RJCT</" + status + ">";
            boolean ofFile = status.equals("GrpSts");
            answers(answer("", ofFile ? refused : "", ofFile ? "" : refused))
                    .body("returned", equalTo(ofFile ? 1 : 0))
                    .body("contradicted", equalTo(ids(0, 1)));
            stand(PaymentStatus.PAID, PaymentStatus.PAID, PaymentStatus.RETURNED);
        }
        answers(answer("", "", word(0, "RJCT", why("AC04", "Account closed")))).body("returned", equalTo(1));
        stand(PaymentStatus.RETURNED, PaymentStatus.PAID, PaymentStatus.RETURNED);
        assertThat(cashier.bean(Verification.class).run().ok()).isTrue();
    }

    @Test
    void aRefusedPaymentThatWasCorrectedIsNamedAndTheOthersAreBooked() {
        answers(answer("", "", word(1, "ACSC", ""))).body("settled", equalTo(1));
        cashier.correct(sent.get(1), "50");
        answers(answer(
                        "",
                        "<GrpSts>RJCT</GrpSts>",
                        word(0, "ACSC", "") + word(1, "RJCT", why("AC04", "Account closed"))))
                .statusCode(200)
                .body("settled", equalTo(1))
                .body("returned", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("corrected", equalTo(ids(1)));
        stand(PaymentStatus.PAID, PaymentStatus.PAID, PaymentStatus.RETURNED);
        assertThat(cashier.bean(Verification.class).run().ok()).isTrue();
    }

    @Test
    void whatFinanceTookBackAndTheBankPaidAllTheSameIsNamed() {
        cashier.bean(Payments.class).sendBack(cashier.colleague, sent.get(1).id(), Reason.said("Stopped by telephone"));
        answers(answer("", "", word(0, "ACSC", "") + word(1, "ACSC", "")))
                .body("settled", equalTo(1))
                .body("unchanged", equalTo(2))
                .body("contradicted", equalTo(ids(1)));
        stand(PaymentStatus.PAID, PaymentStatus.RETURNED, PaymentStatus.INSTRUCTED);
    }

    /** A word about another amount is about something else, whatever it says. */
    @Test
    void anotherAmountThanWasInstructedBooksNothingAndIsNamed() {
        answers(answer(
                        "",
                        "",
                        word(0, "ACSC", worth("100.0", "USD"))
                                + word(1, "ACSC", worth("20", "USD"))
                                + word(2, "RJCT", worth("300", "EUR"))))
                .statusCode(200)
                .body("settled", equalTo(1))
                .body("returned", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("contradicted", equalTo(ids(1, 2)));
        stand(PaymentStatus.PAID, PaymentStatus.INSTRUCTED, PaymentStatus.INSTRUCTED);
    }

    /** As many words as a full file has payments; the bank says several lines about each. */
    @Test
    void theAnswerToAFullFileIsRead() {
        String words = word(0, "ACSC", "")
                + word(1, "RJCT", why("AC04", "The account was closed by whoever held it. ".repeat(2)))
                        .repeat(4_998)
                + word(2, "ACSC", "");
        assertThat(words.length()).isGreaterThan(1 << 20);
        answers(answer("", "", words))
                .statusCode(200)
                .body("settled", equalTo(2))
                .body("returned", equalTo(1));
    }

    @Test
    void whatIsNoAnswerToOneOfOurFilesBooksNothing() {
        answers("<Document/>").statusCode(422).body("errors[0].code", equalTo("bank-answer"));
        answers("no XML at all").statusCode(422);
        answers(answer("", "<GrpSts>RJCT</GrpSts>", "<Invented/>")).statusCode(422);
        answers(answer("", "<GrpSts>RJCT</GrpSts>", "").replace(file + "</OrgnlMsgId>", "JF-X</OrgnlMsgId>"))
                .statusCode(404);
        answers(answer("", "", word(0, "ACSC", "").replace(sent.get(0).id().text(), "0000000000000")))
                .statusCode(200)
                .body("settled", equalTo(0))
                .body("unknown", equalTo(List.of("0000000000000")));
        answers(answer("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<GrpSts>&x;</GrpSts>", ""))
                .statusCode(422)
                .body(not(containsString("root:")));
        finance.api()
                .contentType("application/xml")
                .body(answer("", "<GrpSts>RJCT</GrpSts>", ""))
                .post("/api/jams/" + cashier.room.jam() + "/bank-statuses")
                .then()
                .statusCode(400);
        cashier.at(cashier.room.owner())
                .api()
                .contentType("application/xml")
                .header("Idempotency-Key", "k")
                .body("<x/>")
                .post("/api/jams/" + cashier.room.jam() + "/bank-statuses")
                .then()
                .statusCode(403);
        stand(PaymentStatus.INSTRUCTED, PaymentStatus.INSTRUCTED, PaymentStatus.INSTRUCTED);
    }

    private List<String> ids(int... payments) {
        return IntStream.of(payments)
                .mapToObj(payment -> sent.get(payment).id().text())
                .toList();
    }

    private void stand(PaymentStatus... statuses) {
        assertThat(sent.stream().map(cashier::now).map(Payment::status)).containsExactly(statuses);
    }

    private String answer(String doctype, String group, String words) {
        return BankWords.answer(file, doctype, group, words);
    }

    private String word(int payment, String status, String why) {
        return BankWords.word(sent.get(payment), status, why);
    }

    private ValidatableResponse answers(String body) {
        return finance.api()
                .contentType("application/xml")
                .header("Idempotency-Key", "answer " + ++keys)
                .body(body)
                .post("/api/jams/" + cashier.room.jam() + "/bank-statuses")
                .then();
    }
}
