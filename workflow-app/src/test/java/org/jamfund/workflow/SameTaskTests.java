package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people answer one task at the same instant: one of them did it, everybody else is told so, nothing is done twice. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class SameTaskTests {

    private static final int CALLERS = 6;

    private final Given given;
    private final LiveRound round;

    SameTaskTests(@Autowired Given given) {
        this.given = given;
        this.round = new LiveRound(given);
    }

    @Test
    void moderatorsOfOneCase() {
        String jam = round.aJamWith("10.00");
        List<SignedIn> moderators = crowd(Role.MODERATOR);
        for (String decision : List.of("keep", "remove")) {
            String idea = round.submits(round.aMemberOf(jam), jam, "10.00");
            put(round.aMemberOf(jam), "/api/ideas/" + idea + "/flags/me", Map.of("reason", "spam"));
            Map<String, Object> task = round.isAsked(moderators.get(0), "moderate-content", idea);
            oneIsFirst(task, moderators, Map.of("decision", decision, "reason", "We looked"));
        }
    }

    @Test
    void theFacilitatorsTheBoardAndFinanceOfOneJam() {
        String jam = round.aJamWith("2000000.00");
        List<SignedIn> owners =
                Stream.generate(() -> round.aMemberOf(jam)).limit(CALLERS).toList();
        List<String> ids =
                owners.subList(1, CALLERS).stream().map(SameTaskTests::id).toList();
        String idea = round.submits(owners.get(0), jam, "1500000.00", Map.of("coOwners", ids));
        round.recommends(jam, List.of(idea));

        List<SignedIn> board = crowd(Role.BOARD);
        oneIsFirst(
                round.isAskedAbout(board.get(0), "adopt-allocation", "jam", jam),
                board,
                Map.of("rule", "greedy-votes", "among", "recommended", "reason", "As voted"));
        List<SignedIn> majority =
                List.of(round.member(0), round.member(1), round.member(2), board.get(0), board.get(1));
        majority.forEach(member -> {
            round.isAsked(member, "vote-on-funding", idea);
            put(member, "/api/ideas/" + idea + "/funding-votes/me", Map.of("vote", "approve", "comment", "Seen"));
        });

        List<SignedIn> finance = crowd(Role.FINANCE);
        oneIsFirst(
                round.isAsked(finance.get(0), "countersign-award", idea),
                finance,
                Map.of("countersign", "yes", "reason", "In budget"));

        oneIsFirst(
                round.isAsked(owners.get(0), "plan-milestones", idea),
                owners,
                Map.of("milestones", List.of(Map.of("name", "All", "amount", "1500000.00", "due", "2031-01-31"))));
        oneIsFirst(round.isAsked(owners.get(0), "report-milestone", idea), owners, Map.of("text", "It is there"));

        List<SignedIn> cashiers = crowd(Role.FINANCE);
        oneIsFirst(round.isAsked(cashiers.get(0), "approve-tranche", idea), cashiers, Map.of("decision", "approve"));
        round.reaches(idea, "completed");
        assertThat(round.held(jam, "disbursed")).isEqualTo("1500000.00");
        round.booksVerify();
    }

    @Test
    void facilitatorsWhoEndTheSynthesis() {
        String jam = round.aJamWith("10.00");
        put(round.facilitator(), "/api/jams/" + jam + "/ideation/closure", Map.of());
        List<SignedIn> facilitators = crowd(Role.FACILITATOR);
        oneIsFirst(round.isAskedAbout(facilitators.get(0), "synthesise-big-ideas", "jam", jam), facilitators, Map.of());
    }

    private List<SignedIn> crowd(Role role) {
        return Stream.generate(() -> given.aPerson().withRole(role).signedIn())
                .limit(CALLERS)
                .toList();
    }

    private static void oneIsFirst(Map<String, Object> task, List<SignedIn> people, Map<String, ?> data) {
        List<Response> answers = Together.times(
                people.size(),
                caller -> people.get(caller)
                        .api()
                        .body(Map.of("data", data))
                        .put("/api/inbox/{task}/completion", task.get("id")));
        assertThat(answers.stream().map(SameTaskTests::code))
                .as(String.valueOf(task.get("name")))
                .containsExactlyInAnyOrderElementsOf(firstAmong(people.size()));
    }

    private static List<String> firstAmong(int callers) {
        return Stream.concat(Stream.of("204"), Collections.nCopies(callers - 1, "already-done").stream())
                .toList();
    }

    private static String code(Response answer) {
        return answer.statusCode() == 409 ? answer.path("code") : String.valueOf(answer.statusCode());
    }

    private static String id(SignedIn person) {
        return get(person, "/api/me").getString("id");
    }
}
