package org.jamfund.jam;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads and who brings the tables of a Jam. */
@JamfundTest
class DecisionsApiTests {

    private final Given given;
    private SignedIn facilitator;
    private Jam jam;

    @Autowired
    DecisionsApiTests(Given given) {
        this.given = given;
    }

    @BeforeEach
    void aDraft() {
        facilitator = given.aFacilitator();
        jam = given.aJam().draft();
    }

    @Test
    void aDraftDecidesByTheProductsTablesUntilItBringsItsOwn() {
        all(facilitator)
                .then()
                .statusCode(200)
                .body("items.name", contains("Shortlisting", "PanelSize", "ReviewOutcome", "ApprovalTier"))
                .body("items.own", contains(false, false, false, false));
        String usual = file(facilitator, "ApprovalTier").asString();
        String own = usual.replace("<text>66</text>", "<text>75</text>");
        bring(facilitator, "ApprovalTier", own).then().statusCode(200).body("own", equalTo(true));
        bring(facilitator, "ApprovalTier", own).then().statusCode(200);
        file(given.aFacilitator(), "ApprovalTier").then().statusCode(200).body(equalTo(own));
        all(facilitator).then().body("items.own", contains(false, false, false, true));
        for (int again = 0; again < 2; again++) {
            facilitator.api().delete(path("ApprovalTier")).then().statusCode(204);
        }
        file(facilitator, "ApprovalTier").then().body(equalTo(usual));
    }

    @Test
    void whatIsWrongIsSaidAndTheTableBeforeStays() {
        String usual = file(facilitator, "PanelSize").asString();
        bring(facilitator, "PanelSize", usual.replace("[10000..", "[10001.."))
                .then()
                .statusCode(422)
                .body("errors.field", contains("file"))
                .body("errors.code", contains("decision-silent"))
                .body("errors[0].message", containsString("requestedUnits = 10000"));
        bring(facilitator, "PanelSize", " ".repeat(2 << 20)).then().statusCode(413);
        bring(facilitator, "Astrology", usual).then().statusCode(422);
        facilitator.api().body("{}").put(path("PanelSize")).then().statusCode(415);
        all(facilitator).then().body("items.own", contains(false, false, false, false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FACILITATOR", "ADMIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseBringsATable(Role role) {
        String usual = file(facilitator, "PanelSize").asString();
        SignedIn other = given.aPerson().withRole(role).signedIn();
        bring(other, "PanelSize", usual).then().statusCode(403);
        other.api().delete(path("PanelSize")).then().statusCode(403);
    }

    @Test
    void whoSeesTheJamReadsItsTables() {
        SignedIn participant = given.aPerson().signedIn();
        all(participant).then().statusCode(404);
        file(participant, "PanelSize").then().statusCode(404);
        jam = given.aJam().voting();
        all(participant).then().statusCode(200);
        file(participant, "PanelSize")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .header("Content-Disposition", equalTo("attachment; filename=\"PanelSize.dmn\""));
        Stream.of("PUT", "DELETE")
                .forEach(method -> participant
                        .api()
                        .contentType("application/xml")
                        .request(method, path("PanelSize"))
                        .then()
                        .statusCode(403));
    }

    private Response bring(SignedIn by, String name, String file) {
        return by.api()
                .contentType("application/xml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put(path(name));
    }

    private Response file(SignedIn by, String name) {
        return by.api().get(path(name));
    }

    private Response all(SignedIn by) {
        return by.api().get("/api/jams/" + jam.id() + "/decisions");
    }

    private String path(String name) {
        return "/api/jams/" + jam.id() + "/decisions/" + name;
    }
}
