package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jamfund.testing.Node;
import org.jamfund.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node is killed while it makes a report; another one makes the very same file. */
@Tag("database")
class KilledReportTests {

    /** Made by a migration of the tests, in folder many-transfers. */
    private static final long ROWS = 100_000;

    private static final String[] SETTINGS = {
        "--spring.flyway.locations=classpath:db/migration,classpath:db/engine/{vendor},classpath:many-transfers",
        "--jamfund.reporting.lease=PT3S"
    };

    @Test
    void afterAKillTheFileIsTheOneOfAnUndisturbedRun() {
        TestDatabase database = TestDatabase.thatOutlivesTheApplication();
        String finance;
        String job;
        try (Node node = Node.on(database, stuck())) {
            finance = node.somebody(node.administrator(), "finance");
            job = node.api(finance)
                    .body(Map.of("report", "journal", "format", "xlsx"))
                    .post("/api/reports/jobs")
                    .header("Location");
            String token = finance;
            await().pollInterval(Duration.ofMillis(50))
                    .until(() -> isHalfMade(node.api(token).get(job).jsonPath()));
        }
        try (Node another = Node.on(database, SETTINGS)) {
            String token = finance;
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> "done".equals(another.api(token).get(job).path("status")));
            JsonPath made = another.api(finance).get(job).jsonPath();
            assertThat(made.getLong("file.rowCount")).isEqualTo(ROWS);
            Response undisturbed =
                    another.api(finance).get("/api/reports/journal?format=xlsx&to=" + made.getString("asOf"));
            assertThat(made.getString("file.sha256")).isEqualTo(undisturbed.header("X-Content-SHA256"));
            assertThat(another.api(finance).get(job + "/file").asByteArray()).isEqualTo(undisturbed.asByteArray());
        }
    }

    private static String[] stuck() {
        return Stream.concat(
                        Stream.of(SETTINGS), Stream.of("--spring.main.sources=" + StuckAfterOnePiece.class.getName()))
                .toArray(String[]::new);
    }

    private static boolean isHalfMade(JsonPath job) {
        assertThat(job.getString("status")).isNotEqualTo("done");
        return job.getLong("rowsDone") > 0;
    }
}
