package org.jamfund.idea.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What nobody means well with goes in as text or not at all. */
@JamfundTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileIdeasTests {

    private final ApplicationContext doors;
    private final Given given;

    private Stage stage;
    private SignedIn owner;

    @Autowired
    HostileIdeasTests(ApplicationContext doors, Given given) {
        this.doors = doors;
        this.given = given;
    }

    @BeforeAll
    void openAJam() {
        stage = Stage.acceptingIdeas(doors);
        owner = given.aPerson().signedIn();
        stage.joined(owner.actor());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<svg/onload=alert(1)>",
                "[x](javascript:alert(1))",
                "[[${7*7}]] ${T(java.lang.Runtime)} #{7*7} *{x}",
                "<div hx-get='/api/me'>",
                "'; drop table ideas; --",
                "=1+1",
                "a\u202eb\u2066c",
                "👩‍🚀 مرحبا שלום",
                "line\n2024-01-01 INFO forged"
            })
    void textIsKeptToTheLetter(String text) {
        String id = owner.api()
                .body(IdeaBody.with(Map.of("title", text, "problem", text, "solution", text)))
                .post("/api/jams/{jam}/ideas", stage.jam.text())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.api()
                .get("/api/ideas/" + id)
                .then()
                .body("title", equalTo(text))
                .body("problem", equalTo(text))
                .body("solution", equalTo(text));
        owner.api()
                .body(Map.of("text", text))
                .post("/api/ideas/{id}/comments", id)
                .then()
                .statusCode(201)
                .body("text", equalTo(text))
                .body("html", not(containsString("<script")))
                .body("html", not(containsString("<svg")))
                .body("html", not(containsString("<div")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\\u0000b\"|characters",
                "\"a\\ud800b\"|characters",
                "\" \"|required",
                "null|required",
                "7|type",
                "{}|type"
            })
    void aTitleThatCannotBeKeptIsNamed(String title, String code) {
        String body =
                "{\"title\":%s,\"problem\":\"p\",\"solution\":\"s\",\"requested\":{\"amount\":\"1\",\"currency\":\"USD\"}}";
        owner.api()
                .body(body.formatted(title))
                .post("/api/jams/{jam}/ideas", stage.jam.text())
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("title"))
                .body("errors.code", hasItem(code));
    }

    @Test
    void aTextOfTwentyThousandCharactersIsTooLong() {
        owner.api()
                .body(IdeaBody.with(Map.of("solution", "x".repeat(20_000))))
                .post("/api/jams/{jam}/ideas", stage.jam.text())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("solution"))
                .body("errors[0].code", equalTo("too-long"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0.00", "-1", "9223372036854775807", "1e999", "1,00", "NaN", "1.005", "", " 1", "٣", "0x10"
            })
    void anAmountThatIsNoneIsRefusedByField(String amount) {
        owner.api()
                .body(IdeaBody.with(Map.of("requested", Map.of("amount", amount, "currency", "USD"))))
                .post("/api/jams/{jam}/ideas", stage.jam.text())
                .then()
                .statusCode(422)
                .body("errors[0].field", containsString("requested"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "XXQ", "usd", ""})
    void theCurrencyIsTheOneOfTheJam(String currency) {
        owner.api()
                .body(IdeaBody.with(Map.of("requested", Map.of("amount", "1", "currency", currency))))
                .post("/api/jams/{jam}/ideas", stage.jam.text())
                .then()
                .statusCode(422)
                .body("errors[0].field", containsString("requested"));
    }
}
