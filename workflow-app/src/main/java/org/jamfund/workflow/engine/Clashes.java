package org.jamfund.workflow.engine;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Says in Spring's words that two transactions clashed, whichever words the engine or its database used. */
final class Clashes {

    /** Serialisation failure and deadlock; H2's lock timeout; MySQL's lock timeout. */
    private static final Set<String> STATES = Set.of("40001", "HYT00", "41000");

    private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;

    private static final String ENGINE = "org.camunda.";

    private Clashes() {}

    static void translated(Runnable command) {
        try {
            command.run();
        } catch (OptimisticLockingException clash) {
            throw new OptimisticLockingFailureException("A token was moved meanwhile", clash);
        } catch (ProcessEngineException failure) {
            if (isClash(failure)) {
                throw new CannotAcquireLockException("A token is being moved by another transaction", failure);
            }
            throw failure;
        }
    }

    /**
     * As above; and what the command was about may have been taken away since it was looked up, or even between two looks of
     * the engine itself, which then trips over nothing.
     */
    static void translated(Runnable command, BooleanSupplier stillThere) {
        try {
            translated(command);
        } catch (ProcessEngineException | NullPointerException failure) {
            if (!isOfTheEngine(failure) || stillThere.getAsBoolean()) {
                throw failure;
            }
            throw new OptimisticLockingFailureException("A token was moved meanwhile", failure);
        }
    }

    /** What a delegate or listener of ours trips over is a mistake of ours. */
    private static boolean isOfTheEngine(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(ENGINE);
    }

    private static boolean isClash(@Nullable Throwable failure) {
        if (failure instanceof SQLException sql) {
            return STATES.contains(sql.getSQLState()) || sql.getErrorCode() == MYSQL_LOCK_WAIT_TIMEOUT;
        }
        return failure != null && isClash(failure.getCause());
    }
}
