package org.jamfund.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jamfund.jam.Jam;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The description of the API says what the API does: all of its routes, and the shapes as they are sent. */
@JamfundTest
class ApiDescriptionTests {

    private final Given given;
    private JsonPath api;

    @Autowired
    ApiDescriptionTests(Given given) {
        this.given = given;
    }

    @BeforeEach
    void read() {
        api = given().get("/v3/api-docs").then().statusCode(200).extract().jsonPath();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/tokens",
                "DELETE /api/tokens/current",
                "GET /api/me",
                "GET /api/people",
                "PUT /api/people/{}/roles",
                "PATCH /api/jams/{}",
                "PUT /api/jams/{}/announcement",
                "PUT /api/jams/{}/ideation/closure",
                "PUT /api/jams/{}/voting/closure",
                "PUT /api/jams/{}/cancellation",
                "DELETE /api/jams/{}/membership",
                "GET /api/jams/imports/{}",
                "PUT /api/jams/{}/rule-changes/{}/approval",
                "POST /api/jams/{}/ideas",
                "PUT /api/ideas/{}/submission",
                "GET /api/ideas/{}/revisions",
                "DELETE /api/ideas/{}/merge",
                "PUT /api/comments/{}/flags/me",
                "GET /api/ideas/{}/journey",
                "GET /api/jams/{}/overdue",
                "GET /api/jams/{}/triage",
                "PUT /api/ideas/{}/triage-token",
                "GET /api/jams/{}/triage-tokens/me",
                "GET /api/processes/{}/{}/diagram",
                "DELETE /api/jams/{}/ballot",
                "DELETE /api/ideas/{}/vote",
                "GET /api/jams/{}/bulletin-board",
                "GET /api/jams/{}/receipts/{}",
                "GET /api/jams/{}/ballots.pb",
                "PUT /api/inbox/{}/completion",
                "PUT /api/ideas/{}/assessments/me",
                "PUT /api/jams/{}/allocation",
                "PUT /api/ideas/{}/award/countersignature",
                "POST /api/jams/{}/envelope/grants",
                "POST /api/jams/{}/corrections",
                "PUT /api/corrections/{}/approval",
                "PUT /api/projects/{}/milestones/{}/rejection",
                "PUT /api/projects/{}/payee",
                "GET /api/payments",
                "PUT /api/payments/{}/return",
                "POST /api/jams/{}/payment-files",
                "GET /api/payment-files/{}",
                "GET /api/ledger/verification",
                "GET /api/reports/journal",
                "GET /api/reports/trial-balance",
                "GET /api/reports/ageing",
                "GET /api/reports/budget-vs-actual",
                "POST /api/reports/jobs",
                "GET /api/reports/jobs/{}/file",
                "DELETE /api/reports/jobs/{}",
                "PUT /api/notifications/{}/read"
            })
    void knowsTheRoute(String route) {
        assertThat(paths().entrySet().stream()
                        .flatMap(path -> path.getValue().keySet().stream()
                                .map(method -> method.toUpperCase(Locale.ROOT) + " "
                                        + path.getKey().replaceAll("\\{[^}]*}", "{}"))))
                .contains(route);
    }

    @Test
    void saysOfEveryRouteWhatItDoesAndHowItFails() {
        assertThat(paths())
                .allSatisfy((path, routes) -> assertThat(routes).allSatisfy((method, route) -> {
                    assertThat(route).as("%s %s", method, path).containsKey("summary");
                    assertThat(((Map<?, ?>) route.get("responses")).keySet().toString())
                            .contains("default");
                }));
    }

    @Test
    void showsTextsWhereTextsAreSent() {
        String schemas = "components.schemas.";
        assertThat(api.getString(schemas + "Money.properties.amount.type")).isEqualTo("string");
        assertThat(api.getMap(schemas + "Money.properties")).hasSize(2);
        assertThat(api.getString(schemas + "IdeaView.properties.id.type")).isEqualTo("string");
        assertThat(api.getString(schemas + "IdeaView.properties.reason.type")).isEqualTo("string");
        assertThat(api.getList(schemas + "IdeaView.properties.status.enum", String.class))
                .contains("under-review")
                .doesNotContain("UNDER_REVIEW");
        assertThat(api.getList(schemas + "PageProjectView.properties.next.type", String.class))
                .containsExactlyInAnyOrder("string", "null");
    }

    @Test
    void saysWhatIsMadeAndWhatIsNeeded() {
        assertThat(api.getMap("paths.'/api/jams'.post.responses")).containsKey("201");
        assertThat(api.getMap("paths.'/api/jams/{jam}/envelope/grants'.post.responses"))
                .containsKey("201");
        assertThat(api.getList("paths.'/api/jams/{jam}/ideas'.get.parameters.name", String.class))
                .contains("status", "topic", "owner", "q", "sort", "limit", "after");
        assertThat(api.getList("paths.'/api/ideas/{idea}'.put.parameters.required", Boolean.class))
                .doesNotContain(false);
    }

    /** Two parts of the same name would share one shape, and one of them would be described as the other. */
    @Test
    void describesAJamAsItIsAnswered() {
        Jam jam = given.aJam().acceptingIdeas();
        JsonPath answer = given.aFacilitator()
                .api()
                .get("/api/jams/{jam}", jam.id().text())
                .jsonPath();
        assertThat(fields("JamAnswer"))
                .containsAll(answer.<String, Object>getMap("").keySet());
        assertThat(fields("JamAnswerPhaseAnswer"))
                .isEqualTo(answer.<String, Object>getMap("phases[0]").keySet());
        assertThat(fields("RoundsPhaseAnswer")).isEqualTo(Set.of("id", "phase"));
    }

    private Set<String> fields(String schema) {
        return api.<String, Object>getMap("components.schemas." + schema + ".properties")
                .keySet();
    }

    private Map<String, Map<String, Map<String, Object>>> paths() {
        return api.getMap("paths");
    }
}
