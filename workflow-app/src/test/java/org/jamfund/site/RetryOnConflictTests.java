package org.jamfund.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RetryOnConflictTests {

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void runsTheCommandAgainUntilItWinsTheRace() {
        command(3).run();
        assertThat(calls).hasValue(4);
    }

    @Test
    void givesUpAfterFiveTries() {
        assertThatThrownBy(() -> command(99).run()).isInstanceOf(CannotAcquireLockException.class);
        assertThat(calls).hasValue(5);
    }

    @Test
    void leavesTheRetryToWhoeverOwnsTheTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> command(1).run()).isInstanceOf(CannotAcquireLockException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(calls).hasValue(1);
    }

    private Runnable command(int lostRaces) {
        Runnable command = () -> {
            if (calls.incrementAndGet() <= lostRaces) {
                throw new CannotAcquireLockException("somebody was faster");
            }
        };
        ProxyFactory door = new ProxyFactory(Runnable.class, new RetryOnConflict());
        door.setTarget(command);
        return (Runnable) door.getProxy();
    }
}
