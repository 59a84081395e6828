package org.jamfund.jam;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The scorecard of a Jam as a page: what facilitators type without a script becomes what experts are asked. */
@JamfundTest
class ScorecardPagesTests {

    private static final String HOSTILE = "<script>alert(1)</script>${7*7}";

    private final Given given;
    private final Scorecards scorecards;
    private final Jams jams;
    private final SignedIn facilitator;

    @Autowired
    ScorecardPagesTests(Given given, Scorecards scorecards, Jams jams) {
        this.given = given;
        this.scorecards = scorecards;
        this.jams = jams;
        this.facilitator = given.aFacilitator();
    }

    @Test
    void whatIsTypedIsWhatExpertsScore() {
        Jam jam = given.aJam().voting();
        assertThat(types(facilitator, jam, HOSTILE, "2", "4 = All of it\n1: Little")
                        .statusCode())
                .isEqualTo(302);
        assertThat(scorecards.of(jam.id()).criteria())
                .containsExactly(new Criterion(
                        "benefit",
                        HOSTILE,
                        "For whom?",
                        2,
                        new Scale(1, 5, List.of(new Scale.Anchor(1, "Little"), new Scale.Anchor(4, "All of it")))));
        assertThat(page(facilitator, jam)).contains("value=\"&lt;script&gt;", "4 = All of it");
        SignedIn anybody = given.aPerson().signedIn();
        assertThat(page(anybody, jam))
                .contains("1 to 5, weight 2", "&lt;script&gt;alert(1)&lt;/script&gt;${7*7}")
                .doesNotContain("<script>alert", "<textarea");
        types(anybody, jam, "Mine", "1", "");
        assertThat(scorecards.of(jam.id()).criteria())
                .extracting(Criterion::name)
                .containsExactly(HOSTILE);
    }

    @Test
    void whatIsWrongIsSaidBesideWhatWasTyped() {
        Jam jam = given.aJam().voting();
        Response again = types(facilitator, jam, "Benefit", "many", "All of it");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString())
                .contains("value=\"many\"", "id=\"weight0-error\">A whole number.")
                .contains(">All of it</textarea>", "id=\"anchors0-error\">Each line begins with a score");
        assertThat(types(facilitator, jam, " ", "101", "9 = Too high").asString())
                .contains("id=\"name0-error\"", "id=\"weight0-error\"", "id=\"anchors0-error\"");
        assertThat(form(facilitator, jam, Map.of()).asString()).contains("Criteria: From 1 to 20 are possible.");
        assertThat(scorecards.of(jam.id())).isEqualTo(Scorecard.USUAL);
    }

    @Test
    void moreRoomSavesNothing() {
        Jam jam = given.aJam().voting();
        String more = form(facilitator, jam, Map.of("code", "benefit", "name", "Benefit", "more", "yes"))
                .asString();
        assertThat(more).contains("id=\"name2\"", "value=\"Benefit\"");
        assertThat(scorecards.of(jam.id())).isEqualTo(Scorecard.USUAL);
    }

    @Test
    void afterTheFirstBallotTwoChangeItAndOnceScoredNobody() {
        Jam jam = given.aJam().voting();
        jams.freezeRules(jam.id());
        assertThat(types(facilitator, jam, "Benefit", "1", "").asString()).contains("id=\"reason-error\"");
        assertThat(form(facilitator, jam, fields("Benefit", "1", "", Map.of("reason", "The board asked for it")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(facilitator, jam)).contains("The board asked for it", "waits for another");
        assertThat(scorecards.of(jam.id())).isEqualTo(Scorecard.USUAL);
        SignedIn member = given.aPerson().withRole(Role.BOARD).signedIn();
        assertThat(page(member, jam)).contains("Agree, and change it");
        String page = "/jams/" + jam.id() + "/scorecard";
        assertThat(member.fills(page, page + "/changes/1/approval", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(scorecards.of(jam.id()).criteria())
                .extracting(Criterion::name)
                .containsExactly("Benefit");
        assertThat(page(facilitator, given.aJam().in(JamPhase.REVIEW)))
                .contains("experts may have scored by it")
                .doesNotContain("<textarea");
    }

    private static Response types(SignedIn by, Jam jam, String name, String weight, String anchors) {
        return form(by, jam, fields(name, weight, anchors, Map.of()));
    }

    private static Map<String, String> fields(String name, String weight, String anchors, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.putAll(Map.of(
                "code", "benefit", "name", name, "description", "For whom?", "weight", weight, "min", "1", "max", "5"));
        fields.put("anchors", anchors);
        return fields;
    }

    private static Response form(SignedIn by, Jam jam, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", String.valueOf(jam.version()));
        String page = "/jams/" + jam.id() + "/scorecard";
        return by.fills(page, page, all);
    }

    private static String page(SignedIn by, Jam jam) {
        return by.api()
                .get("/jams/" + jam.id() + "/scorecard")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
