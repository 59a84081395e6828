package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.notification.Notification;
import org.jamfund.notification.Notifications;
import org.jamfund.people.Actor;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever gets a seat hears of it, and once. */
@JamfundTest
class AskedExpertsTests {

    private final PanelScene scene;
    private final Panels panels;
    private final Notifications notifications;
    private Id<Jam> jam;
    private Actor expert;

    @Autowired
    AskedExpertsTests(ApplicationContext application, Panels panels, Notifications notifications) {
        this.scene = new PanelScene(application);
        this.panels = panels;
        this.notifications = notifications;
    }

    @BeforeEach
    void anExpertJoins() {
        scene.withoutExperts();
        jam = scene.jam();
        expert = scene.expert(5);
    }

    @Test
    void manyPanelsOfAJamAreOneNewsUntilItIsRead() {
        panels.await(round(), 1);
        panels.appoint(round(), 1);
        panels.appoint(round(), 1);
        assertThat(told(expert)).containsExactly("told-panels-asked");

        notifications.read(expert, news(expert).get(0).id());
        panels.appoint(round(), 1);
        assertThat(told(expert)).containsExactly("told-panels-asked", "told-panels-asked");
        assertThat(notifications.unread(expert)).isOne();
    }

    @Test
    void whoTakesTheSeatOfSomebodyElseHearsOfThatIdea() {
        Round round = round();
        panels.appoint(round, 1);
        Actor next = scene.expert(5);
        panels.replace(round, 1);
        assertThat(news(next)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo("told-assessment-asked");
            assertThat(one.ideaId()).isEqualTo(round.idea());
        });
    }

    @Test
    void oneMoreReaderHearsOfThatIdea() {
        Round round = round();
        panels.appoint(round, 1);
        Actor third = scene.expert(5);
        panels.addSeat(round);
        panels.addSeat(round);
        assertThat(told(third)).containsExactly("told-assessment-asked");
    }

    private List<Notification> news(Actor reader) {
        return notifications.of(reader, PageRequest.first(10)).items();
    }

    private List<String> told(Actor reader) {
        return news(reader).stream().map(Notification::kind).toList();
    }

    private Round round() {
        Id<Idea> idea = scene.idea(jam);
        return new Round(idea, 1);
    }
}
