package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.jamfund.review.PanelOfOne.KIND;
import static org.jamfund.review.PanelOfOne.complete;
import static org.jamfund.review.PanelOfOne.get;
import static org.jamfund.review.PanelOfOne.inbox;
import static org.jamfund.review.PanelOfOne.put;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
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

    private final ApplicationContext application;
    private final Panels panels;
    private final Ideas ideas;
    private final SeatMapper seats;
    private final JdbcTemplate sql;
    private PanelOfOne panel;
    private PanelScene scene;
    private Id<Jam> jam;
    private Id<Idea> idea;
    private Actor admin;
    private Actor owner;
    private Actor expert;
    private Actor next;

    @Autowired
    ArisingConflictsTests(
            ApplicationContext application, Panels panels, Ideas ideas, SeatMapper seats, JdbcTemplate sql) {
        this.application = application;
        this.panels = panels;
        this.ideas = ideas;
        this.seats = seats;
        this.sql = sql;
    }

    @BeforeEach
    void anExpertIsSeatedAndAnotherIsLeft() {
        panel = new PanelOfOne(application);
        scene = panel.scene();
        jam = panel.jam();
        idea = panel.idea();
        admin = panel.admin();
        owner = panel.owner();
        expert = panel.expert();
        next = panel.next();
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
        String task = panel.taskOf(expert);
        String token = scene.token(expert);
        put(token, "/api/ideas/" + idea + "/assessments/me/draft", KIND).statusCode(200);

        panel.arises(relation);

        assertThat(sql.queryForObject(
                        "select count(*) from assessment_drafts where idea_id = ?", Long.class, idea.value()))
                .isZero();
        put(token, "/api/ideas/" + idea + "/assessments/me/draft", KIND).statusCode(403);
        get(token, "/api/ideas/" + idea + "/assessments/me/draft").statusCode(403);

        assertThat(inbox(token)).isEmpty();
        complete(token, task).statusCode(409).body("code", equalTo("already-done"));
        get(token, "/api/inbox/" + task + "/form").statusCode(409);
        put(token, "/api/ideas/" + idea + "/assessments/me", KIND).statusCode(403);
        put(token, "/api/ideas/" + idea + "/assessments/me", "{\"conflict\": \"Late\"}")
                .statusCode(403);
        scene.runJobs(idea);
        assertThat(panel.seat().expertId()).isEqualTo(next.id());
        put(token, "/api/ideas/" + idea + "/assessments/me", KIND).statusCode(403);
        complete(scene.token(next), task).statusCode(404);
        complete(scene.token(next), panel.taskOf(next)).statusCode(204);
        assertThat(panel.seat().status()).isEqualTo(SeatStatus.FILED);
        assertThat(panel.deeds(expert)).containsExactly(PanelDeed.SEAT_LOST);
    }

    @Test
    void whatNobodyToldUsAboutIsStillFoundWhenSomethingIsFiled() {
        String task = panel.taskOf(expert);
        String token = scene.token(expert);
        scene.owns(expert, idea);

        put(token, "/api/ideas/" + idea + "/assessments/me", KIND)
                .statusCode(409)
                .body("code", equalTo("conflict-own-idea"));
        put(token, "/api/ideas/" + idea + "/assessments/me/draft", KIND)
                .statusCode(409)
                .body("code", equalTo("conflict-own-idea"));
        complete(token, task).statusCode(409).body("code", equalTo("conflict-own-idea"));

        assertThat(panel.seat().isOpen()).isTrue();
        put(token, "/api/ideas/" + idea + "/assessments/me", "{\"conflict\": \"It is mine now.\"}")
                .statusCode(200);
        scene.runJobs(idea);
        assertThat(panel.seat().expertId()).isEqualTo(next.id());
        assertThat(panel.deeds(expert)).containsExactly(PanelDeed.DECLARED);
    }

    /** Otherwise an owner could strike a harsh reader by naming them co-owner. */
    @Test
    void whatWasFiledBeforeTheConflictStandsAndTheLogSaysSo() {
        put(scene.token(expert), "/api/ideas/" + idea + "/assessments/me", KIND).statusCode(200);
        panel.arises("co-owner");
        panel.arises("same team");
        assertThat(panel.seat().status()).isEqualTo(SeatStatus.FILED);
        assertThat(panel.deeds(expert)).containsExactly(PanelDeed.ASSESSMENT_KEPT);
    }

    @Test
    void whoNeverHadASeatIsUntouched() {
        panel.arises("co-owner of another idea");
        assertThat(panel.seat().expertId()).isEqualTo(expert.id());
        assertThat(panel.taskOf(expert)).isNotEmpty();
        assertThat(panel.deeds(expert)).isEmpty();
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
}
