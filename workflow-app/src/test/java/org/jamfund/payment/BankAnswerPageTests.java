package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jamfund.kernel.Reason;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The bank's answer, loaded on the page of payments. */
@JamfundTest
class BankAnswerPageTests {

    private final Cashier cashier;
    private final SignedIn finance;
    private List<Payment> sent = List.of();
    private String file = "";

    BankAnswerPageTests(@Autowired ApplicationContext application) {
        cashier = new Cashier(application);
        finance = cashier.at(cashier.finance);
    }

    @BeforeEach
    void aFileOfThree() {
        sent = cashier.threeSent();
        file = cashier.fileOf(sent.get(0));
    }

    @Test
    void isLoadedOnThePageAndToldThere() {
        cashier.bean(Payments.class).sendBack(cashier.colleague, sent.get(2).id(), Reason.said("Stopped by telephone"));
        String words = word(0, "ACSC", "") + word(1, "RJCT", "") + word(2, "ACSC", "");
        String other = word(0, "ACSC", "").replace(sent.get(0).id().text(), "0000000000000");
        String named = "(" + sent.get(2).id() + ")";
        assertThat(loaded(answer("", "", words + other)))
                .contains("Paid: 1. Came back: 1. Unchanged: 1.", "0000000000000", named);
        assertThat(sent.stream().map(cashier::now).map(Payment::status))
                .containsExactly(PaymentStatus.PAID, PaymentStatus.RETURNED, PaymentStatus.RETURNED);
    }

    @Test
    void whatCannotBeLoadedOnThePageIsSaidBesideTheField() {
        assertThat(loaded("")).contains("id=\"answer-error\"", "This is needed.");
        assertThat(loaded("<Document/>")).contains("id=\"answer-error\"", "This is not a valid pain.002");
        assertThat(loaded(answer("", "", "").replace(file + "</OrgnlMsgId>", "JF-X</OrgnlMsgId>")))
                .contains("id=\"answer-error\"", "It answers JF-X");
    }

    private String loaded(String answer) {
        String payments = "/finance/jams/" + cashier.room.jam() + "/payments";
        Response page = finance.api().get(payments);
        finance.api()
                .cookies(page.cookies())
                .contentType(ContentType.MULTIPART)
                .multiPart("_csrf", page.htmlPath().getString("**.find { it.@name == '_csrf' }.@value"))
                .multiPart("answer", "answer.xml", answer.getBytes(StandardCharsets.UTF_8), "text/xml")
                .post(payments + "/bank-statuses");
        return finance.api().cookies(page.cookies()).get(payments).asString();
    }

    private String answer(String doctype, String group, String words) {
        return BankWords.answer(file, doctype, group, words);
    }

    private String word(int payment, String status, String why) {
        return BankWords.word(sent.get(payment), status, why);
    }
}
