package org.jamfund.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.tries;
import static org.jamfund.testing.fixture.LiveRound.until;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** From a reader's flag to the decision of an appeal, over the API and with the engine at work. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class ModerationApiTests {

    private static final Map<String, String> SPAM = Map.of("reason", "This is advertising");

    private final LiveRound round;
    private final SignedIn moderator;
    private final SignedIn colleague;

    private String jam = "";
    private SignedIn owner;
    private SignedIn reader;

    ModerationApiTests(@Autowired Given given) {
        round = new LiveRound(given);
        moderator = given.aPerson().withRole(Role.MODERATOR).signedIn();
        colleague = given.aPerson().withRole(Role.MODERATOR).signedIn();
        owner = moderator;
        reader = moderator;
    }

    @BeforeEach
    void aJamWithReaders() {
        if (jam.isEmpty()) {
            jam = round.aJamWith("100000.00");
        }
        owner = round.aMemberOf(jam);
        reader = round.aMemberOf(jam);
    }

    @Test
    void aFlaggedIdeaIsRemovedFromTheInboxAndComesBackByAppeal() {
        String idea = round.submits(owner, jam, "10.00");
        flags(reader, "ideas", idea);
        flags(round.aMemberOf(jam), "ideas", idea);
        Map<String, Object> task = round.isAsked(moderator, "moderate-content", idea);
        answers(reader, task, "remove").statusCode(404);
        answers(moderator, task, "burn").statusCode(422);
        moderator
                .api()
                .body(Map.of("data", Map.of("decision", "remove")))
                .put("/api/inbox/{task}/completion", task.get("id"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("reason"));
        answers(moderator, task, "remove").statusCode(204);
        assertThat(told(reader)).containsExactly("told-flagged-removed");
        answers(colleague, task, "keep").statusCode(409).body("code", equalTo("already-done"));
        until(() -> reader.api().get("/api/ideas/" + idea).statusCode() == 404);
        tries(reader, "/api/ideas/" + idea + "/flags/me", SPAM).statusCode(404);
        assertThat(get(owner, "/api/ideas/" + idea).getString("status")).isEqualTo("removed");
        assertThat(get(reader, "/api/jams/" + jam + "/ideas?limit=200").getList("items.id"))
                .doesNotContain(idea);

        String item = caseOf(owner, idea);
        tries(reader, appeal(item), Map.of("reason", "Not mine")).statusCode(404);
        tries(owner, appeal(item), Map.of()).statusCode(422);
        for (int time = 0; time < 2; time++) {
            put(owner, appeal(item), Map.of("reason", "I sell nothing"));
        }
        Map<String, Object> second = round.isAsked(colleague, "decide-appeal", idea);
        answers(moderator, second, "grant").statusCode(404);
        answers(colleague, second, "grant").statusCode(204);
        assertThat(told(owner)).contains("told-appeal-granted");
        until(() -> reader.api().get("/api/ideas/" + idea).statusCode() == 200);
        assertThat(get(reader, "/api/ideas/" + idea).getString("status")).isEqualTo("submitted");
        assertThat(get(owner, "/api/moderation/cases/" + item).getString("status"))
                .isEqualTo("reversed");
    }

    @Test
    void whatIsKeptStaysAndTheReasonIsShown() {
        String idea = round.submits(owner, jam, "10.00");
        flags(reader, "ideas", idea);
        flags(reader, "ideas", idea);
        String item = caseOf(moderator, idea);
        round.isAsked(moderator, "moderate-content", idea);
        decides(owner, item, "keep").statusCode(403);
        decides(reader, item, "keep").statusCode(403);
        for (int time = 0; time < 2; time++) {
            decides(moderator, item, "keep").statusCode(200).body("status", equalTo("kept"));
        }
        assertThat(told(reader)).containsExactly("told-flagged-kept");
        assertThat(get(reader, "/api/notifications").getString("items[0].message"))
                .contains("An idea of 10.00")
                .endsWith("Seen by me");
        assertThat(told(owner)).isEmpty();
        decides(colleague, item, "remove").statusCode(409).body("code", equalTo("already-decided"));
        tries(owner, appeal(item), SPAM).statusCode(409);
        assertThat(get(reader, "/api/ideas/" + idea).getString("status")).isEqualTo("submitted");
    }

    @Test
    void aModeratorDoesNotJudgeTheirOwnIdea() {
        String idea = round.submits(round.joined(moderator, jam), jam, "10.00");
        flags(reader, "ideas", idea);
        decides(moderator, caseOf(colleague, idea), "keep").statusCode(403).body("code", equalTo("own-content"));
        decides(colleague, caseOf(colleague, idea), "keep").statusCode(200);
    }

    @Test
    void aRemovedCommentIsSeenByItsAuthorAlone() {
        String idea = round.submits(owner, jam, "10.00");
        SignedIn author = round.aMemberOf(jam);
        String comment = author.api()
                .body(Map.of("text", "Buy **now**"))
                .post("/api/ideas/" + idea + "/comments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        flags(reader, "comments", comment);
        tries(reader, "/api/comments/" + comment + "/flags/me", Map.of()).statusCode(422);
        answers(moderator, round.isAsked(moderator, "moderate-content", idea), "remove")
                .statusCode(204);
        String comments = "/api/ideas/" + idea + "/comments";
        until(() -> get(reader, comments).getList("items").isEmpty());
        assertThat(told(author)).containsExactly("told-comment-removed");
        author.api().get(comments).then().body("items.id", hasItem(comment));
        owner.api().get(comments).then().body("items.id", not(hasItem(comment)));
        assertThat(get(reader, "/api/ideas/" + idea).getString("status")).isEqualTo("submitted");
        assertThat(get(author, "/api/moderation/cases").getList("items.comment"))
                .containsExactly(comment);
    }

    @Test
    void removingAnIdeaInDeliveryEndsItsProjectAndReturnsItsMoney() {
        String funded = round.aJamWith("20000.00");
        String idea = round.submits(round.joined(owner, funded), funded, "20000.00");
        round.recommends(funded, List.of(idea));
        round.adoptsByVotes(funded);
        round.approves(idea);
        String project = round.projectOf(funded, idea);
        round.isAsked(owner, "plan-milestones", idea);
        flags(reader, "ideas", idea);
        decides(moderator, caseOf(moderator, idea), "remove").statusCode(200);
        round.arrives(funded, "closed");
        assertThat(round.held(funded, "available")).isEqualTo("20000.00");
        assertThat(round.held(funded, "committed")).isEqualTo("0.00");
        assertThat(get(round.cashier(), "/api/projects/" + project).getString("status"))
                .isEqualTo("cancelled");
        reader.api().get("/api/ideas/" + idea).then().statusCode(404);
        owner.api().get("/api/inbox").then().body("items", empty());
        round.booksVerify();
    }

    private static void flags(SignedIn person, String kind, String id) {
        put(person, "/api/" + kind + "/" + id + "/flags/me", SPAM);
    }

    private static ValidatableResponse answers(SignedIn person, Map<String, Object> task, String decision) {
        return tries(
                person,
                "/api/inbox/" + task.get("id") + "/completion",
                Map.of("data", Map.of("decision", decision, "reason", "Seen by me")));
    }

    private static ValidatableResponse decides(SignedIn person, String item, String decision) {
        return tries(
                person,
                "/api/moderation/cases/" + item + "/decision",
                Map.of("decision", decision, "reason", "Seen by me"));
    }

    private static List<String> told(SignedIn person) {
        return get(person, "/api/notifications").getList("items.kind");
    }

    private static String caseOf(SignedIn person, String idea) {
        return get(person, "/api/moderation/cases?limit=200").getString("items.find { it.idea == '" + idea + "' }.id");
    }

    private static String appeal(String item) {
        return "/api/moderation/cases/" + item + "/appeal";
    }
}
