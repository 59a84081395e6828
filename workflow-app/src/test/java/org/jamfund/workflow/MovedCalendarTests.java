package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.PhaseWindow;
import org.jamfund.kernel.Id;
import org.jamfund.people.Role;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.IdeaJourney;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When two people move the end of the review, everybody who is asked something until then sees the new date. */
@JamfundTest
class MovedCalendarTests {

    private final Cast cast;
    private final Given given;
    private final ManagementService jobs;
    /** The engine keeps whole seconds on the MySQL family. */
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private Jam jam;
    private SignedIn owner;
    private Id<Idea> idea;

    @Autowired
    MovedCalendarTests(Cast cast, Given given, ManagementService jobs) {
        this.cast = cast;
        this.given = given;
        this.jobs = jobs;
    }

    @BeforeEach
    void anIdeaIsRead() {
        given.aPerson().withRole(Role.EXPERT).signedIn();
        jam = cast.running(given.aJam()
                .sized(5, 1, 1)
                .scheduled(new PhaseWindow(JamPhase.REVIEW, null, inDays(5)))
                .draft());
        owner = cast.aMemberOf(jam);
        idea = cast.submits(owner, jam, "20000.00");
        cast.theCrowdVotesFor(jam, List.of(idea));
    }

    @Test
    void expertsAreDueWhenTheReviewEnds() {
        assertThat(due()).isEqualTo(inDays(5));
        theReviewEnds(inDays(3));
        assertThat(due()).isEqualTo(inDays(3));
        assertThat(taskDue(ExpertReview.ASSESS_IDEA)).isEqualTo(inDays(3));
    }

    @Test
    void noExpertGetsMoreThanAWeek() {
        theReviewEnds(inDays(20));
        assertThat(due()).isCloseTo(inDays(7), within(2, ChronoUnit.MINUTES));
        assertThat(taskDue(ExpertReview.ASSESS_IDEA)).isCloseTo(due(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void aRevisionAndTheTimerThatWaitsForItMoveToo() {
        cast.theExpertsScore(idea, 5);
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.REVISION_ASKED);
        assertThat(due()).isEqualTo(inDays(5));
        theReviewEnds(inDays(2));
        assertThat(due()).isEqualTo(inDays(2));
        assertThat(taskDue(IdeaJourney.REVISE_IDEA)).isEqualTo(inDays(2));
        List<Job> timers = jobs.createJobQuery()
                .processInstanceId(
                        cast.openTasks(IdeaJourney.REVISE_IDEA, idea).get(0).getProcessInstanceId())
                .timers()
                .list();
        assertThat(timers)
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(inDays(2)));
    }

    @Test
    void theBoardsTwoWeeksBeginWhenTheReviewEnds() {
        given.aPerson().withRole(Role.EXPERT).signedIn();
        Jam two = cast.running(given.aJam()
                .sized(5, 1, 1)
                .scheduled(new PhaseWindow(JamPhase.REVIEW, null, inDays(5)))
                .draft());
        owner = cast.aMemberOf(two);
        Id<Idea> open = cast.submits(owner, two, "20000.00");
        idea = cast.submits(owner, two, "20000.00");
        cast.theCrowdVotesFor(two, List.of(idea, open));
        cast.theExpertsScore(idea, 9);
        assertThat(due()).isEqualTo(inDays(19));
        jam = two;
        theReviewEnds(inDays(6));
        assertThat(due()).isEqualTo(inDays(20));
    }

    private void theReviewEnds(Instant end) {
        Map<String, ?> fields = Map.of("phases", Map.of("review", Map.of("closesAt", end.toString())));
        String change = given.aFacilitator()
                .api()
                .body(Map.of("fields", fields, "reason", "The experts need it"))
                .post("/api/jams/{id}/rule-changes", jam.id().text())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given.aFacilitator().api().put(change + "/approval").then().statusCode(200);
    }

    private Instant inDays(int days) {
        return start.plus(Duration.ofDays(days));
    }

    private Instant taskDue(String element) {
        return cast.openTasks(element, idea).get(0).getDueDate().toInstant();
    }

    private Instant due() {
        return Instant.parse(owner.api()
                .get("/api/ideas/{idea}/journey", idea.text())
                .jsonPath()
                .getString("waitingFor.due"));
    }
}
