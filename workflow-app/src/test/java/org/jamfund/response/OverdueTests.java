package org.jamfund.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.notification.Notification;
import org.jamfund.notification.Notifications;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.jamfund.workflow.engine.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No idea is silent past its due date: facilitators see the breach, owners hear of it once, and of the answer. */
@JamfundTest
class OverdueTests {

    private static final int ALL = 200;

    private final ApplicationContext application;
    private final Given given;
    private final MutableClock clock;
    private final Breaches breaches;
    private Stage stage;

    @Autowired
    OverdueTests(ApplicationContext application, Given given, MutableClock clock, Breaches breaches) {
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
    void aBreachIsListedWithWhoShouldHaveActedAndSinceWhen() {
        Idea idea = stage.idea(stage.member(), "Solar roofs");
        assertThat(late(given.aFacilitator())).isEmpty();
        clock.advance(Duration.ofDays(30).plusMinutes(20));
        SignedIn facilitator = given.aFacilitator();
        JsonPath first = facilitator
                .api()
                .get(path())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].idea", equalTo(idea.id().text()))
                .body("items[0].title", equalTo("Solar roofs"))
                .body("items[0].status", equalTo("submitted"))
                .body("items[0].waitingFor.who", equalTo("The crowd"))
                .body("items[0].waitingFor.what", notNullValue())
                .extract()
                .jsonPath();
        Instant due = Instant.parse(first.getString("items[0].due"));
        assertThat(Instant.parse(first.getString("items[0].overdueSince"))).isEqualTo(due.plus(Lateness.GRACE));
        facilitator
                .api()
                .header("Accept-Language", "de")
                .get(path())
                .then()
                .body("items[0].waitingFor.who", equalTo("Alle Teilnehmenden"));
    }

    @Test
    void jamfundsOwnTimersHaveAQuarterOfAnHour() {
        stage.idea(stage.member(), "Solar roofs");
        clock.advance(Duration.ofDays(30).plusMinutes(14));
        assertThat(breaches.count(stage.jam)).isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(breaches.count(stage.jam)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void facilitatorsBoardAuditorsAndAdministratorsReadIt(Role role) {
        boolean allowed =
                List.of(Role.FACILITATOR, Role.BOARD, Role.AUDITOR, Role.ADMIN).contains(role);
        SignedIn person = given.aPerson().withRole(role).signedIn();
        assertThat(person.api().get(path()).statusCode()).isEqualTo(allowed ? 200 : 403);
        assertThat(person.api().get("/jams/" + stage.jam + "/overdue").statusCode())
                .isEqualTo(allowed ? 200 : 403);
    }

    @Test
    void ownersAreToldOnceAndOnceAgainWhenItIsAnswered() {
        Actor owner = stage.member();
        stage.idea(owner, "Solar roofs");
        clock.advance(Duration.ofDays(30).plusMinutes(20));
        look();
        look();
        assertThat(told(owner)).containsExactly("told-wait-overdue");

        stage.openVoting();
        stage.closeVoting();
        application.getBean(Jobs.class).runUntilIdle();
        look();
        assertThat(told(owner))
                .containsExactlyInAnyOrder("told-wait-overdue", "told-wait-answered", "told-not-shortlisted");
        assertThat(breaches.count(stage.jam)).isZero();
    }

    @Test
    void whoWithdrawsWhatWaitedTooLongIsNotToldOfAnAnswer() {
        Actor owner = stage.member();
        Idea idea = stage.idea(owner, "Solar roofs");
        clock.advance(Duration.ofDays(30).plusMinutes(20));
        look();
        application.getBean(Ideas.class).withdraw(owner, idea.id(), Reason.said("No time"));
        application.getBean(Jobs.class).runUntilIdle();
        assertThat(told(owner)).containsExactly("told-wait-overdue");
        assertThat(breaches.waiting(stage.jam)).isZero();
    }

    @Test
    void aCalendarThatMovesMovesWhatWaitsForIt() {
        Instant end = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(2));
        String jam = new LiveRound(given).aJam(Map.of("phases", votingUntil(end)), "1.00");
        SignedIn facilitator = given.aFacilitator();
        SignedIn owner = given.aPerson().signedIn();
        owner.api().body(Map.of("guidelinesVersion", 1)).put("/api/jams/" + jam + "/membership");
        String idea = new LiveRound(given).submits(owner, jam, "1.00");
        assertThat(due(owner, idea)).isEqualTo(end);
        facilitator
                .api()
                .header("If-Match", facilitator.api().get("/api/jams/" + jam).header("ETag"))
                .body(Map.of("phases", votingUntil(end.plus(Duration.ofDays(1)))))
                .patch("/api/jams/" + jam)
                .then()
                .statusCode(200);
        assertThat(due(owner, idea)).isEqualTo(end.plus(Duration.ofDays(1)));
    }

    @Test
    void thePageSaysHowManyOfHowManyAndTheJamLeadsThere() {
        stage.idea(stage.member(), "<b>Solar</b> roofs");
        clock.advance(Duration.ofDays(30));
        stage.idea(stage.member(), "In time");
        clock.advance(Duration.ofHours(1));
        SignedIn facilitator = given.aFacilitator();
        facilitator
                .api()
                .get("/jams/" + stage.jam + "/overdue")
                .then()
                .statusCode(200)
                .body(containsString("1 of 2 waiting ideas waits too long"))
                .body(containsString("&lt;b&gt;Solar&lt;/b&gt; roofs"))
                .body(containsString("Close voting, or move its end"));
        facilitator
                .api()
                .get("/jams/" + stage.jam)
                .then()
                .body(containsString("1 idea waits too long"))
                .body(containsString("/jams/" + stage.jam + "/overdue"));
        given.aPerson().signedIn().api().get("/jams/" + stage.jam).then().body(not(containsString("/overdue")));
    }

    private static Map<String, Object> votingUntil(Instant closesAt) {
        return Map.of("voting", Map.of("closesAt", closesAt.toString()));
    }

    private static Instant due(SignedIn owner, String idea) {
        return Instant.parse(
                owner.api().get("/api/ideas/" + idea + "/journey").jsonPath().getString("waitingFor.due"));
    }

    private String path() {
        return "/api/jams/" + stage.jam + "/overdue";
    }

    private List<String> late(SignedIn reader) {
        return reader.api().get(path()).jsonPath().getList("items.idea");
    }

    private void look() {
        assertThat(breaches.tellNext(ALL)).isFalse();
    }

    private List<String> told(Actor person) {
        return application.getBean(Notifications.class).of(person, PageRequest.first(ALL)).items().stream()
                .map(Notification::kind)
                .toList();
    }
}
