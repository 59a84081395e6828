package org.jamfund.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list of what is overdue, whatever its length. */
@JamfundTest
class OverdueListTests {

    private static final int ALL = 200;

    private final ApplicationContext application;
    private final Given given;
    private final MutableClock clock;
    private final Breaches breaches;
    private Stage stage;

    @Autowired
    OverdueListTests(ApplicationContext application, Given given, MutableClock clock, Breaches breaches) {
        this.application = application;
        this.given = given;
        this.clock = clock;
        this.breaches = breaches;
    }

    @BeforeEach
    void aJamTakingIdeas() {
        stage = Stage.acceptingIdeas(application);
    }

    @Test
    void theLongestLateComeFirstPageByPage() {
        List<String> ideas = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            ideas.add(stage.idea(stage.member(), "Idea " + number).id().text());
            clock.advance(Duration.ofMinutes(number == 2 ? 0 : 3));
        }
        clock.advance(Duration.ofDays(31));
        SignedIn facilitator = given.aFacilitator();
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            var request = facilitator.api().queryParam("limit", 2);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get(path())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.idea"));
            after = page.getString("next");
        } while (after != null);
        assertThat(read).isEqualTo(ideas);
    }

    @Test
    void tenThousandLateIdeasAreReadPageByPage(@Autowired JdbcTemplate sql) {
        Idea pattern = stage.idea(stage.member(), "Solar roofs");
        String copied =
                "jam_id, title, problem, solution, requested_minor, currency, topic, status, terms_version, created_by,"
                        + " created_at, submitted_at, revision, version";
        sql.update(
                "insert into ideas (idea_id, " + copied + ") select idea_id + n, " + copied + " from ideas"
                        + " join (select d1.n * 1000 + d2.n * 100 + d3.n * 10 + d4.n + 1 as n from " + digits("d1")
                        + ", " + digits("d2") + ", " + digits("d3") + ", " + digits("d4") + ") many where idea_id = ?",
                pattern.id().value());
        sql.update(
                "insert into idea_waits select concat(i.idea_id, '/x'), i.idea_id, w.jam_id, w.drawing, w.process,"
                        + " w.element, w.basis, w.owners_turn, w.since, w.due_at, w.told_at from ideas i"
                        + " join idea_waits w on w.jam_id = i.jam_id where i.jam_id = ? and i.idea_id <> w.idea_id",
                stage.jam.value());
        clock.advance(Duration.ofDays(31));
        SignedIn facilitator = given.aFacilitator();
        assertThat(breaches.count(stage.jam)).isEqualTo(10_001);
        int read = 0;
        String after = null;
        do {
            Page<OverdueIdea> page = breaches.of(facilitator.actor(), stage.jam, new PageRequest(ALL, after));
            read += page.items().size();
            after = page.next();
        } while (after != null);
        assertThat(read).isEqualTo(10_001);
    }

    private static String digits(String name) {
        return "(select 0 as n union select 1 union select 2 union select 3 union select 4 union select 5 union select 6"
                + " union select 7 union select 8 union select 9) " + name;
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "1.2", ".", "-1.0000000000000", "9999999999999999999.0000000000000"})
    void aForgedPlaceIsNamed(String after) {
        given.aFacilitator()
                .api()
                .queryParam("after", after)
                .get(path())
                .then()
                .statusCode(422)
                .body("errors.field", contains("after"));
    }

    private String path() {
        return "/api/jams/" + stage.jam + "/overdue";
    }
}
