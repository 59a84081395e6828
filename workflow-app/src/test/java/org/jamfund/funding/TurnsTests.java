package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.funding.rule.Electorate;
import org.jamfund.funding.rule.Entrant;
import org.jamfund.funding.rule.Patience;
import org.jamfund.funding.rule.Procedure;
import org.jamfund.funding.rule.Terms;
import org.jamfund.kernel.Refused;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Many who ask what if at once, and one who asks for too much. */
@JamfundTest(jobExecutor = true, properties = "jamfund.what-if.longest-wait=5m")
@TestInstance(Lifecycle.PER_CLASS)
class TurnsTests {

    private final LiveRound round;
    private final Turns turns;
    private final MutableClock clock;
    private final ExecutorService crowd = Executors.newCachedThreadPool();
    private final List<Future<?>> asking = new ArrayList<>();

    private CountDownLatch over = new CountDownLatch(1);
    private String jam = "";
    private String idea = "";

    TurnsTests(@Autowired Given given, @Autowired Turns turns, @Autowired MutableClock clock) {
        this.round = new LiveRound(given);
        this.turns = turns;
        this.clock = clock;
    }

    @BeforeEach
    void aVoteIsCounted() {
        over = new CountDownLatch(1);
        if (jam.isEmpty()) {
            jam = round.aJamWith("1000.00");
            idea = round.submits(round.aMemberOf(jam), jam, "100.00");
            round.opensVoting(jam);
            round.closesVoting(jam);
        }
    }

    @AfterEach
    void everybodyGoes() throws Exception {
        over.countDown();
        for (Future<?> one : asking) {
            one.get();
        }
        asking.clear();
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void asManyAsTheNodeTakesAreServedAndOfTheOthersNotMoreWaitThanWillBe() {
        AtomicInteger served = new AtomicInteger();
        asks(Turns.AT_ONCE + Turns.MOST_WAITING, served);
        await().until(() -> turns.waiting() == Turns.MOST_WAITING);
        assertThat(served).hasValue(Turns.AT_ONCE);
        Response refused = whatIf();
        refused.then().statusCode(503).header("Retry-After", "10").body("code", equalTo("busy"));
        page("").then().statusCode(200).body(containsString("Too much is going on at once"));
        page("/why?idea=" + idea).then().statusCode(503).header("Retry-After", "10");
        over.countDown();
        await().until(() -> served.get() == Turns.AT_ONCE + Turns.MOST_WAITING);
        whatIf().then().statusCode(200);
    }

    @Test
    void whoseTurnComesTooLateIsToldTheWayOut() {
        asks(Turns.AT_ONCE, new AtomicInteger());
        CompletableFuture<Response> late = CompletableFuture.supplyAsync(this::whatIf, crowd);
        await().until(() -> turns.waiting() == 1);
        clock.advance(Turns.LONGEST.plusSeconds(1));
        over.countDown();
        late.join()
                .then()
                .statusCode(409)
                .body("code", equalTo("takes-too-long"))
                .body("detail", containsString("Take a larger step"));
    }

    /** A step so small that shares would be raised a hundred thousand times. */
    @Test
    void whatTakesTooLongIsGivenUpInTheMiddle() {
        List<Entrant> ideas = List.of(new Entrant("a", "", 100, 1, 1), new Entrant("b", "", 1_000_000, 1, 1));
        Electorate town = Electorate.of(ideas)
                .add("", 1, new int[] {0}, null)
                .add("", 1, new int[] {1}, null)
                .build();
        Procedure endless = Procedure.plain(AllocationRule.EQUAL_SHARES_ADD1, Terms.of(1_000_000, 6));
        AtomicInteger asked = new AtomicInteger();
        Patience patience = Patience.of(Duration.ofMillis(1_000), ticking(asked));
        assertThatThrownBy(() -> endless.decide(town, patience))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("takes-too-long"));
        assertThat(asked.get()).isEqualTo(1_002);
        assertThat(endless.decide(town).outcome().selected()).hasSize(1);
    }

    /** A millisecond further each time it is looked at. */
    private static Clock ticking(AtomicInteger looks) {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.EPOCH.plusMillis(looks.getAndIncrement());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private void asks(int people, AtomicInteger served) {
        for (int i = 0; i < people; i++) {
            asking.add(crowd.submit(() -> turns.take(patience -> {
                served.incrementAndGet();
                return isOver();
            })));
        }
    }

    private boolean isOver() {
        try {
            over.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Response whatIf() {
        return round.member(0).api().get("/api/jams/" + jam + "/allocation-proposals?rule=greedy-votes");
    }

    private Response page(String more) {
        return round.member(0).api().get("/jams/" + jam + "/what-if" + more);
    }
}
