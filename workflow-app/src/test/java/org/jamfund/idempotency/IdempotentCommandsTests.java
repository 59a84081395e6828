package org.jamfund.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.jamfund.testing.fixture.LiveRound.usd;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.testing.Careless;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same key and content: one effect and one answer, whoever waits, crashes or comes late. */
@JamfundTest
class IdempotentCommandsTests {

    private static final IdempotencyKey KEY = new IdempotencyKey("key");

    private final IdempotentCommands commands;
    private final KeyMapper mapper;
    private final Given given;
    private final AtomicInteger effects = new AtomicInteger();
    private SignedIn finance;

    @Autowired
    IdempotentCommandsTests(IdempotentCommands commands, KeyMapper mapper, Given given) {
        this.commands = commands;
        this.mapper = mapper;
        this.given = given;
    }

    @BeforeEach
    void somebodyFromFinance() {
        finance = given.aPerson().withRole(Role.FINANCE).signedIn();
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        Answered<String> first = once("pay", 1);
        assertThat(once("pay", 1)).isEqualTo(first);
        assertThat(effects).hasValue(1);
    }

    @Test
    void withoutAKeyEachRequestIsANewOne() {
        Asked asked = Asked.of(finance.actor(), null, "pay", 1);
        commands.once(asked, effects::incrementAndGet);
        commands.once(asked, effects::incrementAndGet);
        assertThat(effects).hasValue(2);
    }

    @Test
    void anotherCommandOrContentUnderTheSameKeyIsRefused() {
        once("pay", 1);
        for (Asked other : List.of(
                Asked.of(finance.actor(), KEY, "pay", 2),
                Asked.of(finance.actor(), KEY, "pay", "1"),
                Asked.of(finance.actor(), KEY, "take", 1),
                Asked.of(finance.actor(), KEY, "pay", 1, (Object) null))) {
            assertThatThrownBy(() -> commands.once(other, effects::incrementAndGet))
                    .hasMessageContaining("key-reused");
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() {
        Asked asked = Asked.of(finance.actor(), KEY, "pay", 1);
        assertThatThrownBy(() -> commands.once(asked, () -> {
                    throw Refusal.of("insufficient-funds").asException();
                }))
                .isInstanceOf(Refused.class);
        commands.once(asked, effects::incrementAndGet);
        assertThat(effects).hasValue(1);
    }

    @Test
    void parallelDuplicatesHaveOneEffectAndOneAnswer() {
        List<Answered<String>> answers = Together.times(20, one -> once("pay", 1));
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(effects).hasValue(1);
    }

    @Test
    void whoLooksBeforeClaimingHasSeveralEffects(
            @Autowired ObjectMapper json, @Autowired Clock clock, @Autowired PlatformTransactionManager manager) {
        KeyMapper forgetful = Careless.instead(KeyMapper.class, mapper, "claim", use -> {
            if (mapper.use(finance.id(), KEY.text()) != null) {
                throw new DuplicateKeyException("seen");
            }
            return null;
        });
        IdempotentCommands careless =
                new IdempotentCommands(Careless.writingTogether(KeyMapper.class, forgetful, "answer", 2), json, clock);
        TransactionTemplate transaction = new TransactionTemplate(manager);
        Together.times(
                2,
                one -> transaction.execute(
                        status -> careless.once(Asked.of(finance.actor(), KEY, "pay", 1), effects::incrementAndGet)));
        assertThat(effects).hasValue(2);
    }

    @Test
    void aDuplicateOfWhatTakesLongIsToldToAskAgain() {
        Jam jam = given.aJam().in(JamPhase.VOTING);
        Map<String, ?> order = Map.of("amount", usd("5.00"), "reference", "Q1");
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<Integer> statuses = Together.all(List.of(
                () -> {
                    commands.once(Asked.of(finance.actor(), KEY, "grant", jam.id(), order), () -> {
                        claimed.countDown();
                        return awaited(release);
                    });
                    return 0;
                },
                () -> {
                    awaited(claimed);
                    Response duplicate = grant(jam.id(), order);
                    release.countDown();
                    assertThat(duplicate.header("Retry-After")).isEqualTo("1");
                    duplicate.then().body("code", equalTo("request-in-flight"));
                    return duplicate.statusCode();
                }));
        assertThat(statuses).containsExactly(0, 409);
    }

    @Test
    void aKeyIsRememberedForThirtyDays(@Autowired OldKeys oldKeys, @Autowired MutableClock clock) {
        once("pay", 1);
        Instant start = clock.instant();
        clock.moveTo(start.plus(Duration.ofDays(30)).minusSeconds(60));
        oldKeys.forget();
        once("pay", 1);
        assertThat(effects).hasValue(1);
        clock.moveTo(start.plus(Duration.ofDays(30)).plusSeconds(60));
        oldKeys.forget();
        once("pay", 1);
        assertThat(effects).hasValue(2);
    }

    private Answered<String> once(String command, Object content) {
        return commands.once(
                Asked.of(finance.actor(), KEY, command, content),
                () -> "effect " + effects.incrementAndGet() + " " + Id.<Person>fresh());
    }

    private Response grant(Id<Jam> jam, Map<String, ?> order) {
        return finance.api()
                .header(IdempotencyKey.HEADER, KEY.text())
                .body(order)
                .post("/api/jams/" + jam + "/envelope/grants");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
