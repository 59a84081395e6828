package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.review.PanelOfOne.KIND;
import static org.jamfund.review.PanelOfOne.put;

import java.util.Objects;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An expert who has a seat loses it, over the role, the account or a conflict; somebody else is asked, or nobody. */
@JamfundTest
class LostExpertsTests {

    private final ApplicationContext application;
    private final Panels panels;
    private final JdbcTemplate sql;
    private PanelOfOne panel;
    private PanelScene scene;
    private Id<Idea> idea;
    private Actor admin;
    private Actor expert;
    private Actor next;

    @Autowired
    LostExpertsTests(ApplicationContext application, Panels panels, JdbcTemplate sql) {
        this.application = application;
        this.panels = panels;
        this.sql = sql;
    }

    @BeforeEach
    void anExpertIsSeatedAndAnotherIsLeft() {
        panel = new PanelOfOne(application);
        scene = panel.scene();
        idea = panel.idea();
        admin = panel.admin();
        expert = panel.expert();
        next = panel.next();
    }

    @Test
    void whoIsNoExpertAnyMoreLeavesTheSeatToSomebodyElse() {
        String token = scene.token(expert);
        put(scene.token(admin), "/api/people/" + expert.id() + "/roles", "{\"roles\": [\"board\"]}")
                .statusCode(200);
        put(token, "/api/ideas/" + idea + "/assessments/me", KIND).statusCode(403);
        scene.runJobs(idea);
        assertThat(panel.seat().expertId()).isEqualTo(next.id());
        assertThat(panel.deeds(expert)).containsExactly(PanelDeed.LEFT);
    }

    @Test
    void whoseAccountIsClosedLeavesTheSeatToSomebodyElse() {
        String token = scene.token(expert);
        put(scene.token(admin), "/api/people/" + expert.id() + "/deactivation", "{}")
                .statusCode(204);
        put(token, "/api/ideas/" + idea + "/assessments/me", KIND).statusCode(401);
        scene.runJobs(idea);
        assertThat(panel.seat().expertId()).isEqualTo(next.id());
        assertThat(panel.deeds(expert)).containsExactly(PanelDeed.LEFT);
    }

    @Test
    void aSeatWithoutAnyoneLeftClosesEmpty() {
        panel.arises("co-owner");
        scene.withoutExperts();
        assertThat(panels.replace(new Round(idea, 1), 1)).isFalse();
        assertThat(panel.seat().status()).isEqualTo(SeatStatus.EMPTY);
    }

    @Test
    void whoLostTheSeatIsNotReminded() {
        panel.arises("co-owner");
        scene.runJobs(idea);
        panels.remind(new Round(idea, 1), 1);
        assertThat(reminded(expert)).isZero();
        assertThat(reminded(next)).isEqualTo(1);
    }

    private long reminded(Actor person) {
        Id<Person> id = person.id();
        return Objects.requireNonNull(sql.queryForObject(
                "select count(*) from notifications where kind = 'told-assessment-due' and person_id = ?",
                Long.class,
                id.value()));
    }
}
