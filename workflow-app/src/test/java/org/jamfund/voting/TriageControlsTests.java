package org.jamfund.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jamfund.funding.Envelopes;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Planted ideas: like all others until they are counted, and then in nothing that is counted, listed or paid. */
@JamfundTest
@Tag("database")
class TriageControlsTests {

    private final ApplicationContext application;
    private final Given given;
    private TriageScene scene;
    private Stage stage;
    private SignedIn facilitator;
    private SignedIn voter;
    private List<Id<Idea>> ideas;

    @Autowired
    TriageControlsTests(ApplicationContext application, Given given) {
        this.application = application;
        this.given = given;
    }

    /** The first two of five ideas are planted; a voter votes for all. */
    @BeforeEach
    void plantedIdeasBeforeTheVote() {
        scene = new TriageScene(application, given);
        stage = scene.stage;
        facilitator = scene.facilitator;
        ideas = scene.ideas(5);
        voter = scene.member();
        for (Id<Idea> control : ideas.subList(0, 2)) {
            plants(voter, control).statusCode(403);
            plants(facilitator, control).statusCode(204);
        }
        stage.openVoting();
        plants(facilitator, ideas.get(2)).statusCode(409).body("code", equalTo("wrong-phase"));
        ideas.forEach(idea -> assertThat(
                        voter.api().put("/api/ideas/" + idea + "/vote").statusCode())
                .isEqualTo(200));
    }

    @Test
    void whileTheVoteIsOpenNobodyTellsThemFromOthers() {
        Id<Idea> control = ideas.get(0);
        Id<Idea> other = ideas.get(4);
        for (String path : List.of("/api/ideas/%s", "/ideas/%s", "/api/ideas/%s/journey", "/ideas/%s/why")) {
            assertThat(alike(path, control, 0)).as(path).isEqualTo(alike(path, other, 4));
        }
        assertThat(JsonPath.from(read("ideas?limit=50")).getList("items.id")).hasSize(5);
        assertThat(read("ideas?q=Idea 0")).contains(control.text());
        assertThat(read("similar-ideas?text=Depots pay for power")).contains(control.text());
        voter.api().get("/jams/" + stage.jam + "/triage").then().body(not(containsString("planted")));
        assertThat(facilitator.api().get("/ideas/" + control).asString()).contains("Only facilitators see this");
        assertThat(facilitator.api().get("/ideas/" + other).asString()).doesNotContain("Only facilitators see this");
    }

    @Test
    void facilitatorsLearnHowManyWereNoticed() {
        SignedIn other = scene.member();
        for (SignedIn person : List.of(voter, other)) {
            TriageScene.rejects(person, ideas.get(0)).statusCode(200);
            TriageScene.rejects(person, ideas.get(2)).statusCode(200);
        }
        scene.closes();
        facilitator
                .api()
                .get(scene.path("triage"))
                .then()
                .body("controls", equalTo(2))
                .body("found", equalTo(1))
                .body("recall", equalTo(50))
                .body("ideas.control", contains(true, false, true));
        voter.api()
                .get(scene.path("triage"))
                .then()
                .body("controls", nullValue())
                .body("found", nullValue())
                .body("recall", nullValue())
                .body("ideas.idea", contains(ideas.get(2).text()));
        String measured = "1 of them is among the 2 most rejected";
        facilitator.api().get("/jams/" + stage.jam + "/triage").then().body(containsString(measured));
        voter.api().get("/jams/" + stage.jam + "/triage").then().body(not(containsString("planted")));
    }

    @Test
    void noPlaceAndNoSumTellsOthersHowTheyFared() {
        SignedIn other = scene.member();
        for (SignedIn person : List.of(voter, other)) {
            TriageScene.rejects(person, ideas.get(0)).statusCode(200);
            TriageScene.rejects(person, ideas.get(2)).statusCode(200);
        }
        scene.closes();
        voter.api()
                .get(scene.path("triage?limit=1"))
                .then()
                .body("tokens", equalTo(2))
                .body("ideas.idea", contains(ideas.get(2).text()))
                .body("next", nullValue());
        voter.api()
                .get(scene.path("triage?after=" + ideas.get(0)))
                .then()
                .body("ideas.idea", contains(ideas.get(2).text()));
        facilitator
                .api()
                .get(scene.path("triage?limit=1&after=" + ideas.get(0)))
                .then()
                .body("tokens", equalTo(4))
                .body("ideas.idea", contains(ideas.get(2).text()))
                .body("next", equalTo(ideas.get(2).text()));
    }

    @Test
    void onceCountedTheyAreInNothingThatIsCountedListedOrPaid() {
        scene.closes();
        List<String> controls = ideas.subList(0, 2).stream().map(Id::text).toList();
        List<String> others = ideas.subList(2, 5).stream().map(Id::text).toList();

        SoftAssertions.assertSoftly(softly -> {
            JsonPath tally = JsonPath.from(read("tally"));
            softly.assertThat(tally.getList("ideas.idea", String.class)).containsExactlyElementsOf(others);
            softly.assertThat(tally.getList("controls", String.class)).containsExactlyElementsOf(controls);
            softly.assertThat(JsonPath.from(read("shortlist")).getList("idea", String.class))
                    .containsExactlyInAnyOrderElementsOf(others);
            softly.assertThat(JsonPath.from(read("ideas?limit=50")).getList("items.id", String.class))
                    .containsExactlyInAnyOrderElementsOf(others);
            for (String list : List.of("ideas?q=Idea 0", "similar-ideas?text=Depots pay for power", "ballots.pb")) {
                softly.assertThat(read(list)).as(list).doesNotContain(controls);
            }
            softly.assertThat(page("/jams/" + stage.jam + "/results"))
                    .contains(others)
                    .doesNotContain(controls);
            softly.assertThat(page("/jams/" + stage.jam + "/ideas"))
                    .contains("3 ideas")
                    .doesNotContain(controls);
            softly.assertThat(selectedAmongAll()).containsExactlyInAnyOrderElementsOf(others);
        });
        ideas.subList(0, 2)
                .forEach(control -> assertThat(
                                application.getBean(Ideas.class).get(control).status())
                        .isEqualTo(IdeaStatus.NOT_SHORTLISTED));
    }

    @Test
    void onceCountedTheirOwnPagesSayWhatTheyAre() {
        scene.closes();
        assertThat(page("/ideas/" + ideas.get(0))).contains("Planted by the facilitators");
        assertThat(page("/ideas/" + ideas.get(4))).doesNotContain("Planted by the facilitators");
        assertThat(page("/ideas/" + ideas.get(0) + "/why"))
                .contains("takes no part in the shortlist")
                .doesNotContain("Place ");
        voter.api()
                .get("/api/jams/" + stage.jam + "/tally")
                .then()
                .body("controls", hasItem(ideas.get(0).text()));
    }

    private List<String> selectedAmongAll() {
        Money money = Money.of(CurrencyUnit.USD, 1_000_000_000);
        application.getBean(Envelopes.class).grant(stage.somebody(Role.FINANCE), stage.jam, money, "triage");
        return given.aPerson()
                .withRole(Role.BOARD)
                .signedIn()
                .api()
                .get(scene.path("allocation-proposals?rule=greedy-votes&among=all"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("selected.idea", String.class);
    }

    /** What a voter reads about an idea, without what makes every idea another one. */
    private String alike(String path, Id<Idea> idea, int number) {
        Ideas all = application.getBean(Ideas.class);
        String owner = all.owners(idea).get(0).text();
        return page(path.formatted(idea))
                .replace(idea.text(), "ID")
                .replace(owner, "OWNER")
                .replaceAll("Person p[0-9a-z]+", "OWNER")
                .replace("Idea " + number, "TITLE")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"<]*", "INSTANT")
                .replaceAll("name=\"_csrf\"[^>]*", "CSRF");
    }

    private String read(String what) {
        return page(scene.path(what));
    }

    private String page(String path) {
        return voter.api().get(path).then().statusCode(200).extract().asString();
    }

    private static ValidatableResponse plants(SignedIn person, Id<Idea> idea) {
        return person.api().put("/api/ideas/" + idea + "/triage-control").then();
    }
}
