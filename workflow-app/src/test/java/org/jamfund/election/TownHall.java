package org.jamfund.election;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jamfund.election.Inboxes.answer;
import static org.jamfund.election.Inboxes.answers;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jamfund.people.Role;
import org.jamfund.testing.fixture.Elections;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;

/** A town that runs real elections again: everybody in it speaks to the product by its API alone, each for themselves. */
final class TownHall {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int EXPERTS = 3;
    private static final int MEMBERS = 5;

    private final SignedIn mayor;
    private final SignedIn treasurer;
    private final SignedIn cashier;
    private final List<SignedIn> experts;
    private final List<SignedIn> board;

    private String election = "";
    private String jam = "";
    private Map<String, String> projectIds = Map.of();

    TownHall(Given given) {
        mayor = given.aFacilitator();
        treasurer = given.aPerson().withRole(Role.FINANCE).signedIn();
        cashier = given.aPerson().withRole(Role.FINANCE).signedIn();
        experts = crowd(given, EXPERTS, Role.EXPERT);
        board = crowd(given, MEMBERS, Role.BOARD);
    }

    private static List<SignedIn> crowd(Given given, int size, Role role) {
        return IntStream.range(0, size)
                .mapToObj(number -> given.aPerson().withRole(role).signedIn())
                .toList();
    }

    /** Asked for only so many finalists, so that experts and board have a day's work, not a year's. */
    void imports(String file, int shortlist) {
        election = file;
        String id = RestAssured.given()
                .auth()
                .oauth2(mayor.token())
                .contentType("text/plain; charset=UTF-8")
                .body(Elections.bytes(file))
                .post("/api/jams/imports?currency=PLN&shortlist=" + shortlist)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        jam = await().atMost(LONG)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> get(mayor, "/api/jams/imports/" + id),
                        progress -> !"running".equals(progress.getString("status")))
                .getString("jam");
        assertThat(jam).as("the Jam of %s", election).isNotNull();
        projectIds = pages("/api/jams/" + jam + "/ideas").stream()
                .collect(toMap(idea -> (String) idea.get("id"), idea -> (String) idea.get("externalId")));
    }

    private List<Map<String, Object>> pages(String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String after = ""; after != null; ) {
            JsonPath page = get(mayor, path + "?limit=200" + (after.isEmpty() ? "" : "&after=" + after));
            items.addAll(page.getList("items"));
            after = page.getString("next");
        }
        return items;
    }

    void closesVoting() {
        put(mayor, "/api/jams/" + jam + "/voting/closure", Map.of());
        await().atMost(LONG)
                .until(() -> mayor.api().get("/api/jams/" + jam + "/tally").statusCode() == 200);
    }

    /** What the product counted, by project. */
    Map<String, Long> votes() {
        Map<String, Long> votes = new HashMap<>();
        get(mayor, "/api/jams/" + jam + "/tally")
                .<Map<String, Object>>getList("ideas")
                .forEach(idea -> votes.put(project(idea.get("idea")), ((Number) idea.get("votes")).longValue()));
        return votes;
    }

    long ballots() {
        return get(mayor, "/api/jams/" + jam + "/tally").getLong("ballots");
    }

    /** The vote as it leaves again, read as it came in. */
    Elections.Read export() {
        byte[] file = mayor.api()
                .get("/api/jams/" + jam + "/ballots.pb")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Elections.read(() -> new ByteArrayInputStream(file), null);
    }

    /** What that rule would do with all projects; more parameters may follow it. */
    JsonPath proposed(String rule) {
        return get(board.get(0), "/api/jams/" + jam + "/allocation-proposals?among=all&margins=0&rule=" + rule);
    }

    /** The projects a proposal would fund, in its order. */
    List<String> funded(JsonPath proposal) {
        return projects(proposal.getList("selected.idea"));
    }

    Set<String> shortlist() {
        await().atMost(LONG)
                .until(() -> "review".equals(get(mayor, "/api/jams/" + jam).getString("phase"))
                        && !shortlisted().isEmpty());
        return new HashSet<>(projects(shortlisted()));
    }

    private List<String> shortlisted() {
        JsonPath entries = get(mayor, "/api/jams/" + jam + "/shortlist");
        return entries.getList("findAll { it.shortlisted }.idea");
    }

    /** Every expert empties the inbox until the review is over. */
    void assesses() {
        Map<String, Object> praise = Map.of(
                "impact", 9, "feasibility", 8, "originality", 8, "recommendation", "recommended", "comment", "Do it");
        await().atMost(LONG).until(() -> {
            experts.forEach(expert -> answers(expert, "assess-idea", praise));
            return "decision".equals(get(mayor, "/api/jams/" + jam).getString("phase"));
        });
    }

    void adopts() {
        Map<String, String> wish =
                Map.of("rule", "greedy-votes", "among", "recommended", "reason", "As the town voted");
        put(board.get(0), "/api/jams/" + jam + "/allocation", wish);
    }

    /** Members vote, and finance signs where the amount asks for it, until all that was adopted is being delivered. */
    void approves(int awards) {
        await().atMost(LONG).until(() -> {
            Map<String, Object> yes = Map.of("vote", "approve", "comment", "Seen and agreed");
            board.forEach(member -> answers(member, "vote-on-funding", yes));
            answers(treasurer, "countersign-award", Map.of("countersign", "yes", "reason", "Covered"));
            return projects().size() == awards;
        });
    }

    List<Map<String, Object>> projects() {
        return get(cashier, "/api/projects?limit=200&jam=" + jam).getList("items");
    }

    /** The owner plans two milestones and reports them; finance pays both. */
    void delivers(Map<String, Object> project) {
        String id = (String) project.get("id");
        BigDecimal award = amount(project.get("award"));
        BigDecimal first = new BigDecimal("1000.55");
        answer(
                mayor,
                "plan-milestones",
                id,
                Map.of("milestones", List.of(milestone("Start", first), milestone("End", award.subtract(first)))));
        for (int number = 1; number <= 2; number++) {
            answer(mayor, "report-milestone", id, Map.of("text", "Milestone " + number + " is there"));
            answer(cashier, "approve-tranche", id, Map.of("decision", "approve"));
        }
        await().atMost(LONG).until(() -> "completed".equals(statusOf(id)));
    }

    private static Map<String, String> milestone(String name, BigDecimal amount) {
        return Map.of("name", name, "amount", amount.toPlainString(), "due", "2030-01-31");
    }

    void cancels(Map<String, Object> project) {
        String id = (String) project.get("id");
        put(mayor, "/api/projects/" + id + "/cancellation", Map.of("reason", "The ground is contaminated"));
        await().atMost(LONG).until(() -> "cancelled".equals(statusOf(id)));
        // the money follows as a job
        BigDecimal award = amount(project.get("award"));
        await().atMost(LONG).until(() -> amount(envelope().getMap("returned")).compareTo(award) >= 0);
    }

    private String statusOf(String project) {
        return get(cashier, "/api/projects/" + project).getString("status");
    }

    JsonPath envelope() {
        return get(treasurer, "/api/jams/" + jam + "/envelope");
    }

    JsonPath report() {
        return get(treasurer, "/api/reports/allocations?jam=" + jam);
    }

    JsonPath trialBalance() {
        return get(treasurer, "/api/ledger/trial-balance");
    }

    JsonPath verification() {
        return get(treasurer, "/api/ledger/verification");
    }

    /** What the Jam's accounts hold, by kind. */
    BigDecimal held(String kind) {
        return pages("/api/ledger/accounts", jam).stream()
                .filter(account -> kind.equals(account.get("kind")))
                .map(account -> amount(account.get("balance")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Map<String, Object>> pages(String path, String ofJam) {
        return get(treasurer, path + "?limit=200&jam=" + ofJam).getList("items");
    }

    static BigDecimal amount(Object money) {
        return new BigDecimal((String) ((Map<?, ?>) money).get("amount"));
    }

    private List<String> projects(List<String> ideas) {
        return ideas.stream().map(this::project).toList();
    }

    private String project(Object idea) {
        return projectIds.get((String) idea);
    }
}
