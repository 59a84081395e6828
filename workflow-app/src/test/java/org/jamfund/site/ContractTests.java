package org.jamfund.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.jamfund.jam.Jam;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every route of the API has in common, whoever calls it and with whatever. */
@JamfundTest
class ContractTests {

    private static final String NONE = "0000000000000";

    private final Given given;
    private final int port;

    @Autowired
    ContractTests(Given given, @LocalServerPort int port) {
        this.given = given;
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "POST people",
                "PUT people/{id}/roles",
                "POST jams",
                "PATCH jams/{id}",
                "PUT jams/{id}/cancellation",
                "POST jams/{id}/rule-changes",
                "PUT ideas/{id}/merge",
                "PUT jams/{id}/allocation",
                "GET jams/{id}/allocation-proposals",
                "POST jams/{id}/envelope/grants",
                "GET jams/{id}/overdue",
                "PUT jams/{id}/triage-rule",
                "DELETE jams/{id}/triage-rule",
                "PUT ideas/{id}/triage-control",
                "DELETE ideas/{id}/triage-control",
                "GET jams/{id}/corrections",
                "POST jams/{id}/corrections",
                "PUT corrections/{id}/approval",
                "PUT corrections/{id}/refusal",
                "PUT corrections/{id}/withdrawal",
                "PUT ideas/{id}/award/countersignature",
                "PUT ideas/{id}/award/conditions/1/fulfilment",
                "DELETE ideas/{id}/award/conditions/1/fulfilment",
                "PUT jams/{id}/board-rules",
                "PUT jams/{id}/board-rules/1/approval",
                "POST jams/{id}/board-sessions",
                "GET jams/{id}/board-sessions",
                "POST board-sessions/{id}/agenda",
                "PUT board-sessions/{id}/chair",
                "PUT board-sessions/{id}/opening",
                "PUT board-sessions/{id}/adjournment",
                "PUT board-sessions/{id}/closure",
                "PUT projects/{id}/milestones/1/rejection",
                "PUT ideas/{id}/assessments/me",
                "PUT ideas/{id}/assessments/me/draft",
                "GET ideas/{id}/assessments/me/draft",
                "GET jams/{id}/calibration",
                "DELETE jams/{id}/decisions/PanelSize",
                "PUT ideas/{id}/panel-seats/1/expert",
                "GET jams/{id}/review-forecast",
                "GET jams/{id}/panel-loads",
                "GET jams/{id}/panel-seats",
                "GET jams/{id}/reviewed-ideas",
                "GET jams/{id}/panel-events",
                "GET jams/{id}/panel-rules",
                "PUT jams/{id}/panel-rules",
                "PUT people/{id}/workplace",
                "PUT payments/{id}/return",
                "PUT payments/{id}/payee",
                "POST jams/{id}/payment-files",
                "GET payment-files/{id}",
                "GET payments",
                "GET ledger/accounts",
                "GET reports/allocations",
                "GET reports/ageing",
                "GET reports/budget-vs-actual",
                "POST reports/jobs",
                "GET reports/jobs/{id}",
                "GET reports/jobs/{id}/file"
            })
    void whoLacksTheRoleIsToldSoBeforeTheRequestIsRead(String method, String path) {
        var request = given.aPerson().signedIn().api();
        (method.equals("GET") ? request : request.body("{}"))
                .request(method, "/api/" + path.replace("{id}", NONE))
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
    }

    /** Nobody says how long the body is, so it is only found out on the way. */
    @Test
    void takesNoEndlessFiles() throws IOException, InterruptedException {
        HttpRequest upload = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/jams/imports"))
                .header("Authorization", "Bearer " + given.aFacilitator().token())
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofInputStream(ContractTests::sixtyFiveMegabytes))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(upload, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/h2-console", "/api", "/error"})
    void programsAreAnsweredInTheSameWayBesideTheApi(String path) {
        String token = given.aPerson().signedIn().token();
        given().auth()
                .oauth2(token)
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void theAddressOfErrorsIsNoPage() {
        given().get("/error").then().statusCode(404);
        given().auth()
                .oauth2(given.aPerson().signedIn().token())
                .get("/error")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "X-Forwarded-Host"})
    void leadsNobodyToAHostTheRequestMadeUp(String header) {
        given().redirects()
                .follow(false)
                .header(header, "evil.example")
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jams", "inbox", "notifications", "projects", "ideas"})
    void aForgedCursorIsNamed(String list) {
        given.aPerson()
                .signedIn()
                .api()
                .get("/api/" + list + "?owner=me&after=forged")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("after"));
    }

    @Test
    void anEmptyFilterFiltersNothing() {
        Jam jam = given.aJam().acceptingIdeas();
        SignedIn owner = given.aMemberOf(jam);
        owner.api()
                .body("{\"title\": \"A\", \"problem\": \"B\", \"solution\": \"C\", \"topic\": \"Energy\","
                        + " \"requested\": {\"amount\": \"1\", \"currency\": \"USD\"}}")
                .contentType(ContentType.JSON)
                .post("/api/jams/{jam}/ideas?draft=true", jam.id().text())
                .then()
                .statusCode(201);
        owner.api()
                .get(
                        "/api/jams/{jam}/ideas?status=draft&topic=&owner=&q=&sort=",
                        jam.id().text())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private static InputStream sixtyFiveMegabytes() {
        byte[] megabyte = new byte[1 << 20];
        return Stream.generate(() -> (InputStream) new ByteArrayInputStream(megabyte))
                .limit(65)
                .reduce(SequenceInputStream::new)
                .orElseThrow();
    }
}
