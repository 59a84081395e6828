package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Role;
import org.jamfund.testing.Careless;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports that are made in the background; the nodes that make them are begun by hand here. */
@JamfundTest(properties = {"jamfund.reporting.jobs=false", "jamfund.reporting.lease=PT1M"})
class ReportJobsTests {

    private static final Duration LONGER_THAN_ANY_LEASE = Duration.ofMinutes(2);
    private static final int GRANTS = 3;

    @Autowired
    private Given given;

    @Autowired
    private JobDesk desk;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportJobs jobs;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcTemplate sql;

    private SignedIn finance;
    private String jam;

    @BeforeEach
    void aJamWithSomeGrants() {
        finance = given.aPerson().withRole(Role.FINANCE).signedIn();
        Jam made = given.aJam().acceptingIdeas();
        jam = made.id().text();
        for (int number = 0; number < GRANTS; number++) {
            finance.api()
                    .header("Idempotency-Key", jam + number)
                    .body(Map.of("amount", usd("10.00"), "reference", "grant " + number))
                    .post("/api/jams/" + jam + "/envelope/grants")
                    .then()
                    .statusCode(201);
        }
        sql.update("delete from report_parts");
        sql.update("delete from report_jobs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-de", "json", "xlsx"})
    void theFileIsTheSameAsADirectDownload(String format) {
        Response ordered = order(Map.of("report", "journal", "jam", jam, "format", format));
        ordered.then().statusCode(202).body("status", equalTo("queued")).body("rowsTotal", equalTo(GRANTS));
        String job = ordered.header("Location");
        assertThat(job).isEqualTo("/api/reports/jobs/" + ordered.path("id"));
        finance.api().get(job + "/file").then().statusCode(409).body("code", equalTo("report-not-ready"));
        aNode().work();

        Response direct = finance.api().get("/api/reports/journal?jam=" + jam + "&format=" + format);
        Response file = finance.api().get(job + "/file");
        assertThat(file.asByteArray()).isEqualTo(direct.asByteArray());
        assertThat(file.header("X-Content-SHA256")).isEqualTo(direct.header("X-Content-SHA256"));
        assertThat(file.header("X-Total-Amount")).isEqualTo("30.00");
        finance.api()
                .get(job)
                .then()
                .body("status", equalTo("done"))
                .body("rowsDone", equalTo(GRANTS))
                .body("file.rowCount", equalTo(GRANTS))
                .body("file.size", equalTo(file.asByteArray().length))
                .body("file.sha256", equalTo(file.header("X-Content-SHA256")))
                .body("file.totals[0].amount", equalTo("30.00"));
    }

    /** Or it would lose its lease, although it is at work. */
    @ParameterizedTest
    @EnumSource(names = {"BUDGET_VS_ACTUAL", "JOURNAL"})
    void aReportThatHasNoRowYetGivesSignsOfLife(ReportName report) throws IOException {
        Question ofNobodyElse =
                new Question(report, Id.fresh(), "USD", GroupBy.IDEA, 0, new Moment(Long.MAX_VALUE, clock.instant()));
        List<Long> signs = new ArrayList<>();
        Written written = reports.write(ofNobodyElse, Format.CSV, OutputStream.nullOutputStream(), signs::add);
        assertThat(written.rowCount()).isZero();
        assertThat(signs).isNotEmpty().containsOnly(0L);
    }

    @Test
    void whatIsBookedAfterTheOrderIsNotInTheReport() {
        String job = order(Map.of("report", "trial-balance", "jam", jam)).header("Location");
        finance.api()
                .header("Idempotency-Key", "late " + jam)
                .body(Map.of("amount", usd("1.00"), "reference", "late"))
                .post("/api/jams/" + jam + "/envelope/grants")
                .then()
                .statusCode(201);
        aNode().work();
        assertThat(finance.api().get(job + "/file").header("X-Total-Debits")).isEqualTo("30.00");
    }

    @Test
    void everybodySeesAndDiscardsTheirOwnAlone() {
        SignedIn auditor = given.aPerson().withRole(Role.AUDITOR).signedIn();
        String job = order(Map.of("report", "journal")).header("Location");
        aNode().work();
        auditor.api().get(job).then().statusCode(404);
        auditor.api().get(job + "/file").then().statusCode(404);
        auditor.api().delete(job).then().statusCode(404);
        auditor.api().get("/api/reports/jobs").then().body("items", hasSize(0));
        given.aPerson().signedIn().api().get("/api/reports/jobs").then().statusCode(403);
        finance.api().get("/api/reports/jobs").then().body("items", hasSize(1));
        finance.api().delete(job).then().statusCode(204);
        finance.api().get(job).then().statusCode(404);
        assertThat(sql.queryForObject("select count(*) from report_parts", Long.class))
                .isZero();
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        order(Map.of("report", "weather")).then().statusCode(422);
        order(Map.of("format", "csv")).then().statusCode(422);
        order(Map.of("report", "ageing")).then().statusCode(422).body("errors[0].field", equalTo("jam"));
        order(Map.of("report", "journal", "format", "pdf")).then().statusCode(422);
        order(Map.of("report", "journal", "to", "99999999")).then().statusCode(422);
        for (int number = 0; number < 10; number++) {
            order(Map.of("report", "journal")).then().statusCode(202);
        }
        order(Map.of("report", "journal")).then().statusCode(409).body("code", equalTo("reports-waiting"));
    }

    /** Killed before its first piece, after some, and when only the last word was missing. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void anotherNodeMakesTheSameFile(int pieces) throws IOException {
        String job = order(Map.of("report", "journal", "jam", jam)).header("Location");
        ReportJob dead = desk.claim().orElseThrow();
        for (int number = 0; number < pieces; number++) {
            desk.store(
                    dead,
                    dead.version() + number,
                    number,
                    new JobMapper.Part(dead.id(), dead.attempts(), number, new byte[] {'x'}));
        }
        aNode().work();
        finance.api().get(job).then().body("status", equalTo("running"));
        clock.advance(LONGER_THAN_ANY_LEASE);
        aNode().work();
        Response direct = finance.api().get("/api/reports/journal?jam=" + jam);
        assertThat(finance.api().get(job + "/file").asString()).isEqualTo(direct.asString());
        JobFile late = new JobFile(desk, dead);
        assertThatThrownBy(() -> reports.write(dead.question(), dead.format(), late, late::progress))
                .isInstanceOf(Stale.class);
        assertThat(finance.api().get(job + "/file").asString()).isEqualTo(direct.asString());
        assertThat(sql.queryForObject("select count(*) from report_parts", Long.class))
                .isOne();
    }

    @Test
    void ofManyNodesOneMakesTheReport() {
        order(Map.of("report", "journal"));
        List<Optional<ReportJob>> claims = Together.times(8, node -> desk.claim());
        assertThat(claims.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void aDeskThatClaimsWithoutLookingLetsManyMakeIt(@Autowired JobMapper mapper) {
        order(Map.of("report", "journal"));
        JobDesk careless =
                new JobDesk(Careless.instead(JobMapper.class, mapper, "claim", any -> 1), Duration.ofMinutes(1), clock);
        List<Optional<ReportJob>> claims = Together.times(8, node -> careless.claim());
        assertThat(claims.stream().flatMap(Optional::stream)).hasSizeGreaterThan(1);
    }

    @Test
    void whatBreaksOffEveryTimeEndsAsFailed() {
        String job = order(Map.of("report", "journal")).header("Location");
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(desk.claim()).as("attempt %d", attempt).isPresent();
            clock.advance(LONGER_THAN_ANY_LEASE);
        }
        aNode().work();
        finance.api().get(job).then().body("status", equalTo("failed")).body("error", equalTo("broke-off"));
    }

    @Test
    void whatIsDiscardedWhileItIsMadeStops() {
        String job = order(Map.of("report", "journal")).header("Location");
        ReportJob running = desk.claim().orElseThrow();
        finance.api().delete(job).then().statusCode(204);
        assertThatThrownBy(() -> desk.advance(running, running.version(), 1)).isInstanceOf(Stale.class);
    }

    @Test
    void filesAreKeptForSevenDays() {
        order(Map.of("report", "journal"));
        aNode().work();
        clock.advance(Duration.ofDays(6));
        jobs.forgetOldOnes();
        assertThat(sql.queryForObject("select count(*) from report_jobs", Long.class))
                .isOne();
        clock.advance(Duration.ofDays(2));
        jobs.forgetOldOnes();
        assertThat(sql.queryForObject("select count(*) from report_jobs", Long.class))
                .isZero();
    }

    private ReportWorker aNode() {
        return new ReportWorker(desk, reports);
    }

    private Response order(Map<String, String> question) {
        return finance.api().body(new HashMap<>(question)).post("/api/reports/jobs");
    }
}
