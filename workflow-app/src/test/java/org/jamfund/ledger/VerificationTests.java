package org.jamfund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a verification answers when a part of it cannot be carried out, and how many run at once. */
@JamfundTest
class VerificationTests {

    private final ApplicationContext application;
    private final Verdicts verdicts;

    @Autowired
    VerificationTests(ApplicationContext application, Verdicts verdicts) {
        this.application = application;
        this.verdicts = verdicts;
    }

    @AfterEach
    void theRealBooksVerify() {
        assertThat(application.getBean(Verification.class).run().broken()).isEmpty();
        assertThat(toldToOperators()).isOne();
    }

    private double toldToOperators() {
        return application
                .getBean(MeterRegistry.class)
                .get("jamfund.ledger.sound")
                .gauge()
                .value();
    }

    @Test
    void aCheckThatTakesTooLongIsBrokenAndClosesTheBooks() {
        Verdict verdict = with(() -> {
                    throw new QueryTimeoutException("after 300 s");
                })
                .run();
        assertThat(verdict.broken()).extracting(Verdict.Check::name).containsExactly("of-a-room");
        assertThat(verdict.checks())
                .contains(new Verdict.Check("of-a-room", false, "could not be carried out: after 300 s"));
        assertThat(verdicts.latest()).get().extracting(Verdict::ok).isEqualTo(false);
        assertThat(toldToOperators()).isZero();
        String envelope = "jam/" + Id.fresh();
        Order grant = new Order.Grant(envelope + "/grant", envelope, Money.parse("USD 1"), null, Reason.of("granted"));
        assertThatThrownBy(() -> application.getBean(Ledger.class).book(grant)).hasMessage("ledger-read-only");
    }

    /** A door that throws inside the snapshot has marked it for the end; the verdict is recorded all the same. */
    @Test
    void aCheckThatFailsInsideADoorIsBrokenToo() {
        TransactionTemplate door = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        Verdict verdict = with(() -> door.execute(inside -> {
                    throw new IllegalStateException("a kind nobody knows");
                }))
                .run();
        assertThat(verdict.broken()).extracting(Verdict.Check::name).containsExactly("of-a-room");
        assertThat(verdicts.latest()).get().extracting(Verdict::ok).isEqualTo(false);
    }

    @Test
    void whereTheDatabaseIsGoneTheLastVerdictStays() {
        application.getBean(Verification.class).run();
        Verification cutOff = with(() -> {
            throw new DataAccessResourceFailureException("gone");
        });
        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(cutOff::run);
        assertThat(verdicts.latest()).get().extracting(Verdict::ok).isEqualTo(true);
    }

    @Test
    void aLookThatFailsKeepsNoNodeFromStarting() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        Verification cutOff = with(() -> {
            looked.countDown();
            throw new DataAccessResourceFailureException("gone");
        });
        try (AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext()) {
            node.register(Scheduled.class);
            node.registerBean(VerificationSchedule.class, () -> new VerificationSchedule(cutOff));
            node.refresh();
            assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(node.isRunning()).isTrue();
        }
    }

    @EnableScheduling
    static class Scheduled {}

    @Test
    void whoAsksWhileTheNodeLooksGetsThatVerdict() {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Verification slow = with(() -> {
            looks.incrementAndGet();
            under.countDown();
            awaited(asked);
            return Optional.empty();
        });
        CompletableFuture<Verdict> first = CompletableFuture.supplyAsync(slow::run);
        awaited(under);
        CompletableFuture<List<Verdict>> others =
                CompletableFuture.supplyAsync(() -> Together.times(4, one -> slow.runOrJoin()));
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> others.get(2, TimeUnit.SECONDS));
        asked.countDown();
        assertThat(others.join()).containsOnly(first.join());
        assertThat(looks).hasValue(1);
        slow.runOrJoin();
        assertThat(looks).hasValue(2);
    }

    private Verification with(Supplier<Optional<String>> answer) {
        LedgerCheck check = new LedgerCheck() {
            @Override
            public String name() {
                return "of-a-room";
            }

            @Override
            public Optional<String> violation() {
                return answer.get();
            }
        };
        return new Verification(
                application.getBean(VerificationMapper.class),
                application.getBean(Chain.class),
                List.of(check),
                verdicts,
                application.getBean(PlatformTransactionManager.class),
                application.getBean(Clock.class));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
