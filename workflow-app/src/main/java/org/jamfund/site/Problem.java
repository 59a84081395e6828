package org.jamfund.site;

import java.util.List;
import java.util.Map;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** An error on its way to a program: status, code and reason, the fields at fault, and headers the status calls for. */
record Problem(HttpStatus status, Refusal refusal, List<FieldError> errors, Map<String, String> headers) {

    Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    static Problem of(HttpStatus status, String code) {
        return of(status, Refusal.of(code));
    }

    static Problem of(HttpStatus status, Refusal refusal) {
        return new Problem(status, refusal, List.of(), Map.of());
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, Refusal.of("invalid"), errors, Map.of());
    }

    /** The same problem, with the advice when to try again. */
    Problem retryAfter(long seconds) {
        return new Problem(
                status, refusal, errors, Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, seconds))));
    }

    Problem with(Map<String, String> moreHeaders) {
        return new Problem(status, refusal, errors, moreHeaders);
    }
}
