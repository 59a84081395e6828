package org.jamfund.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.response.Response;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jamfund.testing.CuttingProxy;
import org.jamfund.testing.Node;
import org.jamfund.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The wire to the database breaks after each of the server's answers in turn, that to the commit among them. The client
 * hears that nobody knows, asks again with the same key, and the grant has happened once. Needs a server to be cut off from.
 */
@Tag("server")
class LostAnswerTests {

    /** What a node does by the clock uses the same wire and would take the cut that is meant for the grant. */
    private static final String[] NOTHING_BY_THE_CLOCK = {
        "--camunda.bpm.job-execution.enabled=false",
        "--jamfund.election.poll-delay=P1D",
        "--jamfund.ledger.seal-every=P1D",
        "--jamfund.ledger.verify-every=P1D",
        "--jamfund.reporting.poll-delay=P1D",
        "--jamfund.voting.recount-delay=P1D"
    };

    /** More than a grant has. */
    private static final int ANSWERS = 45;

    @Test
    void whateverAnswerIsLostTheGrantHappensOnce() {
        TestDatabase database = TestDatabase.thatOutlivesTheApplication();
        JdbcTemplate sql =
                new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        int bookedWithoutAnswer = 0;
        try (CuttingProxy wire = CuttingProxy.before(database.port());
                Node node = Node.on(database.by(wire.port()), NOTHING_BY_THE_CLOCK)) {
            String admin = node.administrator();
            String finance = node.somebody(admin, "finance");
            String jam = node.draft(node.somebody(admin, "facilitator"));
            for (int lost = 1; lost <= ANSWERS; lost++) {
                String key = "Q" + lost;
                wire.loseAnswer(lost);
                Response first = grant(node, finance, jam, key);
                assertThat(first.statusCode()).as(node.log()).isIn(201, 503);
                boolean cut = wire.hasCut();
                if (cut && first.statusCode() != 201 && transfers(sql, key) == 1) {
                    bookedWithoutAnswer++;
                }
                Awaitility.await().until(() -> grant(node, finance, jam, key).statusCode() == 201);
                assertThat(transfers(sql, key)).isEqualTo(1);
            }
            node.api(finance)
                    .get("/api/jams/" + jam + "/envelope")
                    .then()
                    .body("granted.amount", equalTo(ANSWERS + ".00"));
            node.api(finance).get("/api/ledger/verification").then().body("ok", equalTo(true));
        }
        assertThat(bookedWithoutAnswer).as("commits whose answer was lost").isPositive();
    }

    private static int transfers(JdbcTemplate sql, String key) {
        Integer number = sql.queryForObject(
                "select count(*) from ledger_transfers where reference like ?", Integer.class, "%/grant/" + key);
        return number == null ? 0 : number;
    }

    private static Response grant(Node node, String finance, String jam, String key) {
        return node.api(finance)
                .header(IdempotencyKey.HEADER, key)
                .body(Map.of("amount", usd("1.00"), "reference", key))
                .post("/api/jams/" + jam + "/envelope/grants");
    }
}
