package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** A Jam judges by criteria and decides by tables of its own: no Java is touched, and its neighbours notice nothing. */
@Tag("database")
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class OwnRulesTests {

    private static final Map<String, Object> SCORECARD = Map.of(
            "criteria",
            List.of(
                    Map.of(
                            "code", "benefit",
                            "name", "Benefit",
                            "description", "For whom?",
                            "weight", 3,
                            "scale",
                                    Map.of(
                                            "min", 1,
                                            "max", 5,
                                            "anchors", List.of(Map.of("score", 5, "words", "For everybody")))),
                    Map.of("code", "calm", "name", "Calm", "scale", Map.of("min", 0, "max", 100))));

    private final LiveRound round;
    private final RepositoryService repository;

    OwnRulesTests(@Autowired Given given, @Autowired RepositoryService repository) {
        round = new LiveRound(given);
        this.repository = repository;
    }

    @Test
    void twoJamsInOneRunDecideTheSameMeanDifferently() {
        String own = draft(Map.of("scorecard", SCORECARD));
        String plain = draft(Map.of());
        bring(own, "ReviewOutcome", table("ReviewOutcome").replace("600", "500"))
                .then()
                .statusCode(200)
                .body("own", equalTo(true))
                .body("sha256", notNullValue());
        String mine = underReview(own);
        String other = underReview(plain);

        SignedIn expert = asked(mine);
        Map<String, Object> task = round.isAsked(expert, "assess-idea", mine);
        JsonPath form = get(expert, "/api/inbox/" + task.get("id") + "/form");
        assertThat(form.getList("schema.components.key", String.class))
                .containsExactly(null, "benefit", "calm", "recommendation", "comment", "boardComment", "conflict");
        assertThat(form.getString("schema.components[1].description")).isEqualTo("For whom?\n5 = For everybody");
        Map<String, Object> answers =
                Map.of("benefit", 3, "calm", 50, "recommendation", "recommended", "comment", "Half way");
        LiveRound.tries(expert, completion(task), Map.of("data", but(answers, "benefit", 6)))
                .statusCode(422)
                .body("errors.field", contains("benefit"));
        put(expert, completion(task), Map.of("data", answers));
        put(
                asked(other),
                "/api/ideas/" + other + "/assessments/me",
                Map.of(
                        "scores", Map.of("impact", 5, "feasibility", 5, "originality", 5),
                        "recommendation", "revise",
                        "comment", "Half way"));

        round.reaches(mine, "recommended");
        round.reaches(other, "revision-asked");
        assertThat(mean(mine)).isEqualTo("5.0");
        assertThat(mean(other)).isEqualTo("5.0");
        assertThat(get(round.facilitator(), "/api/jams/" + own + "/decisions")
                        .getString("items.find { it.name == 'ReviewOutcome' }.version"))
                .isEqualTo("1");
    }

    @Test
    void aNewDefaultChangesNoJamThatIsUnderWay() {
        String before = draft(Map.of());
        put(round.facilitator(), "/api/jams/" + before + "/announcement", Map.of());
        String kinder = repository
                .createDeployment()
                .addString("ReviewOutcome.dmn", table("ReviewOutcome").replace("600", "500"))
                .deploy()
                .getId();
        try {
            String after = draft(Map.of());
            String late = underReview(after);
            String early = underReview(before);
            List.of(early, late)
                    .forEach(idea -> put(
                            asked(idea),
                            "/api/ideas/" + idea + "/assessments/me",
                            Map.of(
                                    "scores", Map.of("impact", 5, "feasibility", 5, "originality", 5),
                                    "recommendation", "revise",
                                    "comment", "Half way")));
            round.reaches(early, "revision-asked");
            round.reaches(late, "recommended");
            assertThat(file(before)).contains("600").isNotEqualTo(file(after));
        } finally {
            repository.deleteDeployment(kinder, true);
        }
    }

    @Test
    void fromTheAnnouncementOnATableStays() {
        String jam = draft(Map.of());
        bring(jam, "PanelSize", table("PanelSize")).then().statusCode(200);
        round.facilitator()
                .api()
                .delete("/api/jams/" + jam + "/decisions/PanelSize")
                .then()
                .statusCode(204);
        put(round.facilitator(), "/api/jams/" + jam + "/announcement", Map.of());
        bring(jam, "PanelSize", table("PanelSize")).then().statusCode(409).body("code", equalTo("wrong-phase"));
        round.facilitator()
                .api()
                .delete("/api/jams/" + jam + "/decisions/PanelSize")
                .then()
                .statusCode(409);
        assertThat(get(round.facilitator(), "/api/jams/" + jam + "/decisions").getList("items.pinnedAt"))
                .hasSize(4)
                .doesNotContainNull();
    }

    private String draft(Map<String, Object> rules) {
        Map<String, Object> jam = new HashMap<>(Map.of("title", "A better year", "purpose", "What to build?"));
        jam.putAll(Map.of("currency", "USD", "panel", Map.of("size", 1), "quorum", 2));
        jam.putAll(rules);
        return round.facilitator().api().body(jam).post("/api/jams").path("id");
    }

    private String underReview(String jam) {
        SignedIn facilitator = round.facilitator();
        put(facilitator, "/api/jams/" + jam + "/announcement", Map.of());
        put(facilitator, "/api/jams/" + jam + "/ideation", Map.of());
        String idea = round.submits(round.aMemberOf(jam), jam, "20000.00");
        round.opensVoting(jam);
        put(round.aMemberOf(jam), "/api/ideas/" + idea + "/vote", Map.of());
        round.closesVoting(jam);
        round.reaches(idea, "under-review");
        return idea;
    }

    /** The expert who has been asked about the idea. */
    private SignedIn asked(String idea) {
        String subject = "items.find { it.subject.idea == '" + idea + "' }";
        LiveRound.until(() -> round.experts().stream()
                .anyMatch(expert -> get(expert, "/api/inbox?limit=200").get(subject) != null));
        return round.experts().stream()
                .filter(expert -> get(expert, "/api/inbox?limit=200").get(subject) != null)
                .findFirst()
                .orElseThrow();
    }

    private Response bring(String jam, String name, String file) {
        return round.facilitator()
                .api()
                .contentType("application/xml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/api/jams/" + jam + "/decisions/" + name);
    }

    private String file(String jam) {
        return round.facilitator()
                .api()
                .get("/api/jams/" + jam + "/decisions/ReviewOutcome")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .asString();
    }

    private String mean(String idea) {
        return get(round.facilitator(), "/api/ideas/" + idea + "/assessments").getString("rounds[0].mean");
    }

    private static String completion(Map<String, Object> task) {
        return "/api/inbox/" + task.get("id") + "/completion";
    }

    private static Map<String, Object> but(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    static String table(String name) {
        try (var file = OwnRulesTests.class.getResourceAsStream("/dmn/" + name + ".dmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
