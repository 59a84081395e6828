package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.until;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jamfund.people.Audience;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports on a Jam in which money has gone every way: granted, reserved, committed, disbursed and returned. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class ReportsApiTests {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"click\")";

    private final Given given;
    private final LiveRound round;

    private String jam = "";
    private String plain = "";
    private SignedIn owner;

    ReportsApiTests(@Autowired Given given) {
        this.given = given;
        round = new LiveRound(given);
        owner = round.treasurer();
    }

    @BeforeEach
    void aJamInDelivery() {
        if (!jam.isEmpty()) {
            return;
        }
        String made = round.aJam(Map.of("topics", List.of("+Energy", "Health")), "100000.00");
        owner = round.aMemberOf(made);
        String paid = round.submits(owner, made, "10000.00", Map.of("title", FORMULA, "topic", "+Energy"));
        String cancelled = round.submits(owner, made, "20000.00", Map.of("title", "@SUM(A1)", "topic", "Health"));
        String open = round.submits(owner, made, "30000.00", Map.of("title", "A plain idea, \"quoted\""));
        round.recommends(made, List.of(paid, cancelled, open));
        plain = open;
        round.adoptsByVotes(made);
        round.approves(paid);
        round.approves(cancelled);
        paysTheFirstHalf(owner, round.projectOf(made, paid), paid);
        put(owner, "/api/projects/" + round.projectOf(made, cancelled) + "/cancellation", Map.of("reason", "No time"));
        until(() -> "20000.00".equals(round.held(made, "returned")));
        jam = made;
    }

    private void paysTheFirstHalf(SignedIn owner, String project, String idea) {
        String path = "/api/projects/" + project;
        round.isAsked(owner, "plan-milestones", idea);
        Map<String, ?> half = Map.of("name", "Half", "amount", usd("5000.00"), "due", "2030-01-31");
        owner.api()
                .header("If-Match", owner.api().get(path).header("ETag"))
                .body(Map.of("milestones", List.of(half, half)))
                .put(path + "/plan")
                .then()
                .statusCode(200);
        round.isAsked(owner, "report-milestone", idea);
        put(owner, path + "/milestones/1/report", Map.of("text", "It is there"));
        round.isAsked(round.cashier(), "approve-tranche", idea);
        put(round.cashier(), path + "/milestones/1/approval", Map.of());
        until(() -> "5000.00".equals(get(owner, path).getString("disbursed.amount")));
    }

    @ParameterizedTest
    @CsvSource({"idea, 3", "project, 3", "topic, 3", "audience, 1", "month, 1"})
    void everyGroupingAddsUpToTheEnvelope(String groupBy, int rows) {
        JsonPath report = get(round.treasurer(), allocations("&groupBy=" + groupBy));
        assertThat(report.getInt("rowCount")).isEqualTo(rows);
        assertThat(report.getList("rows")).hasSize(rows);
        assertThat(report.getString("totals.granted.amount")).isEqualTo("100000.00");
        for (String part : List.of("reserved", "committed", "disbursed", "returned")) {
            String total = report.getString("totals." + part + ".amount");
            assertThat(total).as(part).isEqualTo(round.held(jam, part));
            BigDecimal sum = report.getList("rows." + part + ".amount", String.class).stream()
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(groupBy + "s' " + part).isEqualByComparingTo(total);
        }
        Response csv = round.treasurer().api().get(allocations("&format=csv&groupBy=" + groupBy));
        assertThat(sha256(csv)).isEqualTo(report.getString("sha256"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "idea"})
    void anotherOwnerChangesNoReportOfEarlier(String groupBy) {
        long seq = get(round.treasurer(), allocations("")).getLong("asOf");
        String report = allocations("&format=csv&asOf=" + seq + "&groupBy=" + groupBy);
        String before = round.treasurer().api().get(report).asString();
        SignedIn friend = round.joined(given.aPerson().of(Audience.FRIEND).signedIn(), jam);
        put(
                round.facilitator(),
                "/api/ideas/" + plain + "/owners",
                Map.of("owners", List.of(friend.actor().id().text())));
        assertThat(round.treasurer().api().get(report).asString()).isEqualTo(before);
        put(
                round.facilitator(),
                "/api/ideas/" + plain + "/owners",
                Map.of("owners", List.of(owner.actor().id().text())));
    }

    @Test
    void theFileCarriesItsTotalsInItsHeadersAndNoTrailer() {
        Response csv = round.treasurer().api().get(allocations("&format=csv"));
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("X-Content-SHA256")).isEqualTo(sha256(csv));
        assertThat(csv.header("X-Row-Count")).isEqualTo("3");
        assertThat(csv.header("X-Total-Disbursed")).isEqualTo("5000.00");
        assertThat(csv.header("X-Total-Committed")).isEqualTo("5000.00");
        assertThat(csv.header("X-Total-Reserved")).isEqualTo("30000.00");
        assertThat(csv.header("X-Total-Returned")).isEqualTo("20000.00");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines).hasSize(4).first().asString().startsWith("key,title,currency,granted");
        assertThat(csv.asString())
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\",\"\"click\"\")\"")
                .contains(",'@SUM(A1),")
                .contains("\"A plain idea, \"\"quoted\"\"\"")
                .contains(",5000.00,");
        assertThat(round.treasurer()
                        .api()
                        .get(allocations("&format=csv&groupBy=topic"))
                        .asString())
                .contains("'+Energy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/reports/allocations?format=xlsx&jam=", "/api/reports/journal?format=xlsx&jam="})
    void aWorkbookHoldsTheSameAndNoFormula(String path, @TempDir Path folder) throws IOException {
        Response workbook = round.treasurer().api().get(path + jam);
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.header("X-Content-SHA256")).isEqualTo(sha256(workbook));
        Path file = Files.write(folder.resolve("workbook.xlsx"), workbook.asByteArray());
        StringBuilder parts = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.toString()).contains("5000").doesNotContain("<f>");
    }

    @Test
    void theJournalIsTheSameInEveryFormat() {
        Response csv = round.treasurer().api().get("/api/reports/journal?jam=" + jam);
        Response json = round.treasurer().api().get("/api/reports/journal?format=json&jam=" + jam);
        int rows = Integer.parseInt(csv.header("X-Row-Count"));
        assertThat(csv.asString().lines()).hasSize(rows + 1);
        assertThat(json.header("X-Row-Count")).isEqualTo(csv.header("X-Row-Count"));
        assertThat(json.header("X-Content-SHA256")).isEqualTo(sha256(json));
        assertThat(csv.asString()).contains("GRANT").contains("RETURN").contains("DISBURSE");
        String asOf = csv.header("X-As-Of");
        Response again = round.treasurer().api().get("/api/reports/journal?to=" + asOf + "&jam=" + jam);
        assertThat(again.asString()).isEqualTo(csv.asString());
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        for (String wrong : List.of("&groupBy=colour", "&format=pdf")) {
            round.treasurer().api().get(allocations(wrong)).then().statusCode(422);
        }
        round.treasurer().api().get("/api/reports/allocations").then().statusCode(422);
        round.treasurer()
                .api()
                .get("/api/reports/allocations?jam=0000000000000")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCE, 200",
        "AUDITOR, 200",
        "BOARD, 200",
        "FACILITATOR, 200",
        "ADMIN, 200",
        "EXPERT, 403",
        "MODERATOR, 403"
    })
    void theBooksAreReadByThoseWhoAnswerForThem(Role role, int status) {
        reads(given.aPerson().withRole(role).signedIn(), status);
    }

    @Test
    void participantsDoNotReadTheBooks() {
        reads(round.aMemberOf(jam), 403);
        RestAssured.get(allocations("")).then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    private void reads(SignedIn reader, int status) {
        for (String path : List.of(
                allocations(""),
                allocations("&format=csv"),
                "/api/reports/journal",
                "/api/reports/trial-balance",
                "/api/reports/ageing?jam=" + jam,
                "/api/reports/budget-vs-actual?jam=" + jam,
                "/api/reports/jobs",
                "/api/ledger/accounts?jam=" + jam,
                "/api/ledger/transfers?account=jam/" + jam + "/available",
                "/api/ledger/trial-balance",
                "/api/ledger/verification")) {
            assertThat(reader.api().get(path).statusCode()).as(path).isEqualTo(status);
        }
    }

    private String allocations(String more) {
        return "/api/reports/allocations?jam=" + jam + more;
    }

    private static String sha256(Response answer) {
        return Digests.sha256(answer.asByteArray());
    }
}
