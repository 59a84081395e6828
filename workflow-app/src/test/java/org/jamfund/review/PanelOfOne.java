package org.jamfund.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** One idea read by one expert, and another expert who is left; what befalls them and what they do comes by the API. */
class PanelOfOne {

    static final String KIND = """
            {"scores": {"impact": 9, "feasibility": 9, "originality": 9}, "recommendation": "recommended", "comment": "Mine."}""";
    private static final String ANSWERS = """
            {"data": {"impact": 9, "feasibility": 9, "originality": 9, "recommendation": "recommended", "comment": "Mine."}}""";

    private final PanelScene scene;
    private final Id<Jam> jam;
    private final Id<Idea> idea;
    private final Actor admin;
    private final Actor owner;
    private final Actor expert;
    private final Actor next;
    private final Panels panels;
    private final PanelEventMapper events;

    PanelOfOne(BeanFactory application) {
        scene = new PanelScene(application);
        panels = application.getBean(Panels.class);
        events = application.getBean(PanelEventMapper.class);
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

    PanelScene scene() {
        return scene;
    }

    Id<Jam> jam() {
        return jam;
    }

    Id<Idea> idea() {
        return idea;
    }

    Actor admin() {
        return admin;
    }

    Actor owner() {
        return owner;
    }

    Actor expert() {
        return expert;
    }

    Actor next() {
        return next;
    }

    /** From now on there is that between the expert and the idea. */
    void arises(String relation) {
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

    Seat seat() {
        return panels.seat(new Round(idea, 1), 1);
    }

    List<PanelDeed> deeds(Actor person) {
        return events.page(jam, Long.MAX_VALUE, 100).stream()
                .filter(event ->
                        event.personId().equals(person.id()) && event.ideaId().equals(idea))
                .map(PanelEvent::deed)
                .toList();
    }

    String taskOf(Actor person) {
        return inbox(scene.token(person)).get(0);
    }

    static List<String> inbox(String token) {
        return get(token, "/api/inbox").statusCode(200).extract().path("items.id");
    }

    static ValidatableResponse complete(String token, String task) {
        return put(token, "/api/inbox/" + task + "/completion", ANSWERS);
    }

    static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    static ValidatableResponse put(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }
}
