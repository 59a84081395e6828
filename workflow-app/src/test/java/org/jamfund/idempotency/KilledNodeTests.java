package org.jamfund.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jamfund.testing.Node;
import org.jamfund.testing.TestDatabase;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever lost the answer asks again with the same key, even of a node that was killed and started anew. */
@Tag("database")
class KilledNodeTests {

    private static final int CLIENTS = 8;
    private static final int REQUESTS_EACH = 25;
    private static final int KILLED_AFTER = 60;

    @Test
    void afterAKillEachKeyHasOneEffectAndItsFirstAnswer() {
        TestDatabase database = TestDatabase.thatOutlivesTheApplication();
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        String finance;
        String jam;
        try (Node node = Node.on(database)) {
            String admin = node.administrator();
            finance = node.somebody(admin, "finance");
            jam = node.draft(node.somebody(admin, "facilitator"));
            String token = finance;
            AtomicInteger answers = new AtomicInteger();
            Together.times(CLIENTS, client -> {
                keysOf(client)
                        .forEach(key -> grant(node.api(token), jam, key).ifPresent(answer -> {
                            acknowledged.put(key, answer.asString());
                            if (answers.incrementAndGet() == KILLED_AFTER) {
                                node.kill();
                            }
                        }));
                return client;
            });
        }
        assertThat(acknowledged).hasSizeBetween(KILLED_AFTER, CLIENTS * REQUESTS_EACH - 1);
        try (Node again = Node.on(database)) {
            IntStream.range(0, CLIENTS)
                    .mapToObj(KilledNodeTests::keysOf)
                    .flatMap(List::stream)
                    .forEach(key -> {
                        String answer = grant(again.api(finance), jam, key)
                                .orElseThrow()
                                .asString();
                        assertThat(answer).isEqualTo(acknowledged.getOrDefault(key, answer));
                    });
            again.api(finance)
                    .get("/api/jams/" + jam + "/envelope")
                    .then()
                    .body("granted.amount", equalTo(CLIENTS * REQUESTS_EACH + ".00"));
            again.api(finance).get("/api/ledger/verification").then().body("ok", equalTo(true));
        }
    }

    private static List<String> keysOf(int client) {
        return IntStream.range(0, REQUESTS_EACH)
                .mapToObj(number -> client + "-" + number)
                .toList();
    }

    /** Absent when the node did not answer. */
    private static Optional<Response> grant(RequestSpecification api, String jam, String key) {
        try {
            return Optional.of(granted(api, jam, key));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }

    /** REST Assured passes on what the connection throws. */
    private static Response granted(RequestSpecification api, String jam, String key) throws IOException {
        Response answer = api.header(IdempotencyKey.HEADER, key)
                .body(Map.of("amount", usd("1.00"), "reference", key))
                .post("/api/jams/" + jam + "/envelope/grants");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }
}
