package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is asked to decide is told what the decision is about, beside the form. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class BriefingTests {

    private final LiveRound round;
    private final SignedIn moderator;

    BriefingTests(@Autowired Given given) {
        round = new LiveRound(given);
        moderator = given.aPerson().withRole(Role.MODERATOR).signedIn();
    }

    @Test
    void aModeratorReadsTheCommentAndWhyItWasReported() {
        String jam = round.aJamWith("1000.00");
        SignedIn author = round.aMemberOf(jam);
        String idea = round.submits(author, jam, "10.00");
        String comment = author.api()
                .body(Map.of("text", "Buy *now*"))
                .post("/api/ideas/" + idea + "/comments")
                .path("id");
        put(round.aMemberOf(jam), "/api/comments/" + comment + "/flags/me", Map.of("reason", "It sells"));
        put(round.aMemberOf(jam), "/api/comments/" + comment + "/flags/me", Map.of("reason", "It shouts"));
        JsonPath form = form(moderator, "moderate-content", idea);
        assertThat(values(form, "comment")).containsExactly("Buy *now*");
        assertThat(values(form, "flag")).containsExactly("It sells", "It shouts");
    }

    @Test
    void boardOwnerAndFinanceSeeTheMoneyTheyDecideOn() {
        String jam = round.aJamWith("20000.00");
        SignedIn owner = round.aMemberOf(jam);
        String idea = round.submits(owner, jam, "20000.00");
        round.recommends(jam, List.of(idea));
        JsonPath adoption = read(round.member(0), round.isAskedAbout(round.member(0), "adopt-allocation", "jam", jam));
        assertThat(amount(adoption, "available")).isEqualTo("20000.00");
        round.adoptsByVotes(jam);
        JsonPath vote = form(round.member(0), "vote-on-funding", idea);
        assertThat(amount(vote, "reserved")).isEqualTo("20000.00");
        assertThat(values(vote, "quorum")).containsExactly(2);
        assertThat(values(vote, "expert")).containsExactly("Read with care");
        round.approves(idea);
        assertThat(amount(form(owner, "plan-milestones", idea), "award")).isEqualTo("20000.00");
        String project = planned(jam, owner, idea);

        JsonPath report = form(owner, "report-milestone", idea);
        assertThat(values(report, "milestone")).containsExactly("1. Pilot");
        assertThat(amount(report, "tranche")).isEqualTo("5000.00");
        String first = "/api/projects/" + project + "/milestones/1/";
        put(owner, first + "report", Map.of("text", "The pilot runs"));
        JsonPath approval = form(round.cashier(), "approve-tranche", idea);
        assertThat(values(approval, "report")).containsExactly("The pilot runs");
        assertThat(amount(approval, "disbursed")).isEqualTo("0.00");
        put(round.cashier(), first + "rejection", Map.of("reason", "Show the receipts"));
        assertThat(values(form(owner, "report-milestone", idea), "rejection")).containsExactly("Show the receipts");
    }

    private String planned(String jam, SignedIn owner, String idea) {
        String project = round.projectOf(jam, idea);
        List<Map<String, Object>> milestones =
                List.of(milestone("Pilot", "5000.00"), milestone("Roll-out", "15000.00"));
        String version = owner.api().get("/api/projects/" + project).header("ETag");
        owner.api()
                .header("If-Match", version)
                .body(Map.of("milestones", milestones))
                .put("/api/projects/" + project + "/plan")
                .then()
                .statusCode(200);
        return project;
    }

    private static Map<String, Object> milestone(String name, String amount) {
        return Map.of("name", name, "amount", LiveRound.usd(amount), "due", "2031-01-31");
    }

    private JsonPath form(SignedIn person, String form, String idea) {
        return read(person, round.isAsked(person, form, idea));
    }

    private static JsonPath read(SignedIn person, Map<String, Object> task) {
        return get(person, "/api/inbox/" + task.get("id") + "/form");
    }

    private static List<Object> values(JsonPath form, String name) {
        return form.getList("facts.findAll { it.name == '" + name + "' }.value");
    }

    private static String amount(JsonPath form, String name) {
        return form.getString("facts.find { it.name == '" + name + "' }.value.amount");
    }
}
