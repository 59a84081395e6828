package org.jamfund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jamfund.kernel.Id;
import org.jamfund.testing.Careless;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Money is neither made nor lost: random stories played to the ledger and to a small model. {@code -Djamfund.seeds=N} plays
 * N of them, {@code -Djamfund.seed=S} plays the one that failed.
 */
@JamfundTest
class MoneyStoryTests {

    private final LedgerMapper mapper;
    private final Books books;
    private final Verification verification;
    private final PlatformTransactionManager transactions;

    @Autowired
    MoneyStoryTests(
            LedgerMapper mapper, Books books, Verification verification, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.books = books;
        this.verification = verification;
        this.transactions = transactions;
    }

    @Test
    void theLedgerTellsEveryStoryAsTheModelDoes() {
        MoneyTrial trial = new MoneyTrial(mapper, books, in(TransactionDefinition.PROPAGATION_REQUIRED));
        Long one = Long.getLong("jamfund.seed");
        LongStream seeds =
                one == null ? LongStream.rangeClosed(1, Long.getLong("jamfund.seeds", 200)) : LongStream.of(one);
        seeds.forEach(seed -> {
            List<String> story = MoneyStory.of(seed);
            if (trial.fault(story).isPresent()) {
                List<String> shortest =
                        MoneyStory.shortened(story, part -> trial.fault(part).isPresent());
                fail("-Djamfund.seed=%d: %s%n%s", seed, trial.fault(shortest), MoneyTrial.told(shortest));
            }
            assertThat(verification.run().ok()).as("seed %d", seed).isTrue();
        });
    }

    /** What somebody could have forgotten; each is a ledger that is wrong in one place only. */
    enum Mistake {
        FORGETS_WHAT_IS_RESOLVED,
        FORGETS_WHAT_IS_CORRECTED,
        LOSES_A_CENT_ON_THE_WAY,
        KEEPS_HALF_A_BOOKING_WHEN_IT_CRASHES
    }

    @ParameterizedTest
    @EnumSource(Mistake.class)
    void aLedgerThatIsWrongIsFoundOutInAFewLines(Mistake mistake) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            Consumer<Runnable> transaction = mistake == Mistake.KEEPS_HALF_A_BOOKING_WHEN_IT_CRASHES
                    ? Runnable::run
                    : in(TransactionDefinition.PROPAGATION_NESTED);
            MoneyTrial trial = new MoneyTrial(with(mistake), books, transaction);
            List<String> wrong = LongStream.rangeClosed(1, 200)
                    .mapToObj(MoneyStory::of)
                    .filter(story -> trial.fault(story).isPresent())
                    .findFirst()
                    .orElseThrow();
            List<String> shortest =
                    MoneyStory.shortened(wrong, part -> trial.fault(part).isPresent());
            assertThat(shortest).as(MoneyTrial.told(shortest)).hasSizeBetween(1, 5);
        });
    }

    private Object moveLess(Object... is) {
        @SuppressWarnings("unchecked")
        Id<Account> account = (Id<Account>) is[0];
        return mapper.move(account, (Long) is[1], Math.max(0, (Long) is[2] - 1));
    }

    private LedgerMapper with(Mistake mistake) {
        return switch (mistake) {
            case FORGETS_WHAT_IS_RESOLVED ->
                Careless.instead(LedgerMapper.class, mapper, "insertResolution", is -> null);
            case FORGETS_WHAT_IS_CORRECTED -> Careless.instead(LedgerMapper.class, mapper, "corrected", is -> 0L);
            case LOSES_A_CENT_ON_THE_WAY -> Careless.instead(LedgerMapper.class, mapper, "move", this::moveLess);
            case KEEPS_HALF_A_BOOKING_WHEN_IT_CRASHES -> mapper;
        };
    }

    private Consumer<Runnable> in(int propagation) {
        TransactionTemplate transaction =
                new TransactionTemplate(transactions, new DefaultTransactionDefinition(propagation));
        return booking -> transaction.executeWithoutResult(status -> booking.run());
    }
}
