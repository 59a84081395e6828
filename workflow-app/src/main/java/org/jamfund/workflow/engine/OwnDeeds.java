package org.jamfund.workflow.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tasks the present transaction has completed itself: of many who answer at once, only one did it. */
final class OwnDeeds {

    private OwnDeeds() {}

    static void add(String task) {
        Set<String> done = bound();
        if (done == null) {
            done = new HashSet<>();
            TransactionSynchronizationManager.bindResource(OwnDeeds.class, done);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(OwnDeeds.class);
                }
            });
        }
        done.add(task);
    }

    static boolean include(String task) {
        Set<String> done = bound();
        return done != null && done.contains(task);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Set<String> bound() {
        return (Set<String>) TransactionSynchronizationManager.getResource(OwnDeeds.class);
    }
}
