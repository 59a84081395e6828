package org.jamfund.site;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a whole command again when it lost a race: deadlocks and outdated rows are the database's way of queueing, not
 * the caller's mistake. Only the outermost door retries, because only it owns the transaction that was rolled back.
 */
final class RetryOnConflict implements MethodInterceptor {

    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 400;

    private final RetryTemplate retries = RetryTemplate.builder()
            .maxAttempts(TRIES)
            .exponentialBackoff(FIRST_PAUSE_MILLIS, 2, LONGEST_PAUSE_MILLIS, true)
            .retryOn(ConcurrencyFailureException.class)
            .build();

    @Override
    public @Nullable Object invoke(MethodInvocation command) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return command.proceed();
        }
        return retries.<@Nullable Object, Throwable>execute(
                attempt -> ((ProxyMethodInvocation) command).invocableClone().proceed());
    }
}
