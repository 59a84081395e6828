package org.jamfund.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An expert is seated without a conflict, and then there is one: no route leads them to the idea any more. */
@JamfundTest
class ArisingConflictsTests {

    private static final String KIND = """
            {"scores": {"impact": 9, "feasibility": 9, "originality": 9}, "recommendation": "recommended", "comment": "Mine."}""";
    private static final String ANSWERS = """
            {"data": {"impact": 9, "feasibility": 9, "originality": 9, "recommendation": "recommended", "comment": "Mine."}}""";

    private final PanelScene scene;
    private final Panels panels;
    private final Ideas ideas;
    private final SeatMapper seats;
    private final PanelEventMapper events;
    private final JdbcTemplate sql;
    private Id<Jam> jam;
    private Actor admin;
    private Actor owner;
    private Actor expert;
    private Actor next;
    private Id<Idea> idea;

    @Autowired
    ArisingConflictsTests(ApplicationContext application, Panels panels, Ideas ideas) {
        this.scene = new PanelScene(application);
        this.panels = panels;
        this.ideas = ideas;
        this.seats = application.getBean(SeatMapper.class);
        this.events = application.getBean(PanelEventMapper.class);
        this.sql = application.getBean(JdbcTemplate.class);
    }

    @BeforeEach
    void anExpertIsSeatedAndAnotherIsLeft() {
        scene.withoutExperts();
        jam = scene.jam();
        scene.panelSize(jam, 1);
        admin = scene.withPassword(Role.ADMIN);
        owner = scene.withPassword();
        expert = scene.withPassword(Role.EXPERT);
        idea = scene.idea(jam, owner);
        scene.beginReview(idea);
        next = scene.withPassword(Role.EXPERT);
        assertThat(seat().expertId()).isEqualTo(expert.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "co-owner",
                "owner of the parent",
                "same team",
                "manager",
                "managed",
                "same manager",
                "merged into"
            })
    void whoseConflictArisesIsShutOutByEveryRouteAndReplaced(String relation) {
        String task = taskOf(expert);
        String token = scene.token(expert);

        arises(relation);

        assertThat(inbox(token)).isEmpty();
        complete(token, task).statusCode(409).body("code", equalTo("already-done"));
        get(token, "/api/inbox/" + task + "/form").statusCode(409);
        put(token, "/api/ideas/" + idea + "/assessments/me", KIND).statusCode(403);
        put(token, "/api/ideas/" + idea + "/assessments/me", "{\"conflict\": \"Late\"}")
                .statusCode(403);
        scene.runJobs(idea);
        assertThat(seat().expertId()).isEqualTo(next.id());
        put(token, "/api/ideas/" + idea + "/assessments/me", KIND).statusCode(403);
        complete(scene.token(next), task).statusCode(404);
        complete(scene.token(next), taskOf(next)).statusCode(204);
        assertThat(seat().status()).isEqualTo(SeatStatus.FILED);
        assertThat(deeds(expert)).containsExactly(PanelDeed.SEAT_LOST);
    }

    @Test
    void whatNobodyToldUsAboutIsStillFoundWhenSomethingIsFiled() {
        String task = taskOf(expert);
        String token = scene.token(expert);
        scene.owns(expert, idea);

        put(token, "/api/ideas/" + idea + "/assessments/me", KIND)
                .statusCode(409)
                .body("code", equalTo("conflict-own-idea"));
        complete(token, task).statusCode(409).body("code", equalTo("conflict-own-idea"));

        assertThat(seat().isOpen()).isTrue();
        put(token, "/api/ideas/" + idea + "/assessments/me", "{\"conflict\": \"It is mine now.\"}")
                .statusCode(200);
        scene.runJobs(idea);
        assertThat(seat().expertId()).isEqualTo(next.id());
        assertThat(deeds(expert)).containsExactly(PanelDeed.DECLARED);
    }

    @Test
    void whoIsNoExpertAnyMoreLeavesTheSeatToSomebodyElse() {
        String token = scene.token(expert);
        put(scene.token(admin), "/api/people/" + expert.id() + "/roles", "{\"roles\": [\"board\"]}")
                .statusCode(200);
        put(token, "/api/ideas/" + idea + "/assessments/me", KIND).statusCode(403);
        scene.runJobs(idea);
        assertThat(seat().expertId()).isEqualTo(next.id());
        assertThat(deeds(expert)).containsExactly(PanelDeed.LEFT);
    }

    @Test
    void whoseAccountIsClosedLeavesTheSeatToSomebodyElse() {
        String token = scene.token(expert);
        put(scene.token(admin), "/api/people/" + expert.id() + "/deactivation", "{}")
                .statusCode(204);
        put(token, "/api/ideas/" + idea + "/assessments/me", KIND).statusCode(401);
        scene.runJobs(idea);
        assertThat(seat().expertId()).isEqualTo(next.id());
        assertThat(deeds(expert)).containsExactly(PanelDeed.LEFT);
    }

    /** Otherwise an owner could strike a harsh reader by naming them co-owner. */
    @Test
    void whatWasFiledBeforeTheConflictStandsAndTheLogSaysSo() {
        put(scene.token(expert), "/api/ideas/" + idea + "/assessments/me", KIND).statusCode(200);
        arises("co-owner");
        arises("same team");
        assertThat(seat().status()).isEqualTo(SeatStatus.FILED);
        assertThat(deeds(expert)).containsExactly(PanelDeed.ASSESSMENT_KEPT);
    }

    @Test
    void aSeatWithoutAnyoneLeftClosesEmpty() {
        arises("co-owner");
        scene.withoutExperts();
        assertThat(panels.replace(new Round(idea, 1), 1)).isFalse();
        assertThat(seat().status()).isEqualTo(SeatStatus.EMPTY);
    }

    @Test
    void whoNeverHadASeatIsUntouched() {
        arises("co-owner of another idea");
        assertThat(seat().expertId()).isEqualTo(expert.id());
        assertThat(taskOf(expert)).isNotEmpty();
        assertThat(deeds(expert)).isEmpty();
    }

    @Test
    void whoLostTheSeatIsNotReminded() {
        arises("co-owner");
        scene.runJobs(idea);
        panels.remind(new Round(idea, 1), 1);
        assertThat(told(expert)).isZero();
        assertThat(told(next)).isEqualTo(1);
    }

    @Test
    void nobodyIsAppointedBesideAChangeOfOwners() {
        for (int i = 0; i < 15; i++) {
            scene.withoutExperts();
            Actor rising = scene.expert(5);
            Id<Idea> contested = scene.idea(jam, owner);
            Round round = new Round(contested, 1);
            Together.times(2, one -> {
                if (one == 0) {
                    panels.appoint(round, 1);
                } else {
                    ideas.changeOwners(admin, contested, List.of(owner.id(), rising.id()));
                }
                return true;
            });
            assertThat(seats.ofRound(round)).extracting(Seat::expertId).doesNotContain(rising.id());
        }
    }

    private void arises(String relation) {
        String admins = scene.token(admin);
        switch (relation) {
            case "co-owner" -> own(admins, idea, owner, expert);
            case "co-owner of another idea" -> own(admins, scene.idea(jam, owner), owner, expert);
            case "owner of the parent" -> {
                Id<Idea> parent = scene.idea(jam, owner);
                scene.link("parent_id", idea, parent);
                own(admins, parent, expert);
            }
            case "merged into" -> {
                Id<Idea> merged = scene.idea(jam, owner);
                scene.link("merged_into_id", merged, idea);
                own(admins, merged, expert);
            }
            case "same team" -> Stream.of(owner, expert).forEach(one -> move(one, "Pumps", null));
            case "manager" -> move(owner, null, expert);
            case "managed" -> move(expert, null, owner);
            case "same manager" -> Stream.of(owner, expert).forEach(one -> move(one, null, admin));
            default -> throw new IllegalArgumentException(relation);
        }
    }

    private void own(String token, Id<Idea> what, Actor... owners) {
        String names = Stream.of(owners)
                .map(one -> "\"" + one.username() + "\"")
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        put(token, "/api/ideas/" + what + "/owners", "{\"owners\": [" + names + "]}")
                .statusCode(200);
    }

    private void move(Actor who, @Nullable String team, @Nullable Actor manager) {
        put(
                        scene.token(admin),
                        "/api/people/" + who.id() + "/workplace",
                        "{\"organisation\": \"Acme\", \"team\": " + quoted(team) + ", \"manager\": "
                                + quoted(manager == null ? null : manager.username()) + "}")
                .statusCode(204);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private Seat seat() {
        return panels.seat(new Round(idea, 1), 1);
    }

    private List<PanelDeed> deeds(Actor person) {
        return events.page(jam, Long.MAX_VALUE, 100).stream()
                .filter(event ->
                        event.personId().equals(person.id()) && event.ideaId().equals(idea))
                .map(PanelEvent::deed)
                .toList();
    }

    private long told(Actor person) {
        Id<Person> id = person.id();
        return Objects.requireNonNull(
                sql.queryForObject("select count(*) from notifications where person_id = ?", Long.class, id.value()));
    }

    private String taskOf(Actor person) {
        return inbox(scene.token(person)).get(0);
    }

    private static List<String> inbox(String token) {
        return get(token, "/api/inbox").statusCode(200).extract().path("items.id");
    }

    private static ValidatableResponse complete(String token, String task) {
        return put(token, "/api/inbox/" + task + "/completion", ANSWERS);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then().log().ifError();
    }

    private static ValidatableResponse put(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }
}
