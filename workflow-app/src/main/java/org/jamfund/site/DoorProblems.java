package org.jamfund.site;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.Optional;
import org.jamfund.idempotency.RequestInFlight;
import org.jamfund.kernel.Busy;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refused;
import org.jamfund.kernel.Stale;
import org.jamfund.kernel.VersionMissing;
import org.jamfund.people.SignInFailed;
import org.jamfund.people.TooManyAttempts;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What the doors say no with, and what the database says when it is too busy. */
final class DoorProblems {

    private DoorProblems() {}

    static Optional<Problem> find(Exception exception) {
        if (exception instanceof Refused refused) {
            return Optional.of(Problem.of(HttpStatus.CONFLICT, refused.refusal()));
        }
        if (exception instanceof Invalid invalid) {
            return Optional.of(Problem.invalid(invalid.errors()));
        }
        if (exception instanceof NotFound notFound) {
            return Optional.of(Problem.of(HttpStatus.NOT_FOUND, notFound.refusal()));
        }
        if (exception instanceof NotAllowed notAllowed) {
            return Optional.of(Problem.of(HttpStatus.FORBIDDEN, notAllowed.refusal()));
        }
        if (exception instanceof Stale) {
            return Optional.of(Problem.of(HttpStatus.PRECONDITION_FAILED, "stale"));
        }
        if (exception instanceof VersionMissing) {
            return Optional.of(Problem.of(HttpStatus.PRECONDITION_REQUIRED, "version-missing"));
        }
        if (exception instanceof RequestInFlight inFlight) {
            return Optional.of(
                    Problem.of(HttpStatus.CONFLICT, inFlight.refusal()).retryAfter(1));
        }
        if (exception instanceof Busy busy) {
            return Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy")
                    .retryAfter(busy.retryAfter().toSeconds()));
        }
        return signIn(exception).or(() -> busy(exception)).or(() -> unanswered(exception));
    }

    private static Optional<Problem> signIn(Exception exception) {
        if (exception instanceof SignInFailed) {
            return Optional.of(Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-failed"));
        }
        if (exception instanceof TooManyAttempts attempts) {
            return Optional.of(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts")
                    .retryAfter(attempts.retryAfter().toSeconds() + 1));
        }
        return Optional.empty();
    }

    /** The connection broke: what was asked for may have happened or not. */
    private static Optional<Problem> unanswered(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof TransactionSystemException) {
                return Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "outcome-unknown")
                        .retryAfter(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> busy(Exception exception) {
        boolean passing = exception instanceof TransientDataAccessException
                || exception instanceof CannotCreateTransactionException;
        return passing
                ? Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy").retryAfter(1))
                : Optional.empty();
    }
}
