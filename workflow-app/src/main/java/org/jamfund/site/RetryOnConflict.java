package org.jamfund.site;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.dao.support.PersistenceExceptionTranslator;
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
    private final ObjectProvider<PersistenceExceptionTranslator> translators;

    RetryOnConflict(ObjectProvider<PersistenceExceptionTranslator> translators) {
        this.translators = translators;
    }

    @Override
    public Object invoke(MethodInvocation command) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return command.proceed();
        }
        return retries.<Object, Throwable>execute(attempt -> once((ProxyMethodInvocation) command));
    }

    private Object once(ProxyMethodInvocation command) throws Throwable {
        try {
            return command.invocableClone().proceed();
        } catch (RuntimeException failure) {
            throw translated(failure);
        }
    }

    private RuntimeException translated(RuntimeException failure) {
        return translators.stream()
                .map(translator -> DataAccessUtils.translateIfNecessary(failure, translator))
                .filter(translated -> translated != failure)
                .findFirst()
                .orElse(failure);
    }
}
