package org.jamfund.site;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is wrong with a request before any door is reached. */
final class WebProblems {

    /** Bean validation's words for ours. */
    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Size", "too-long",
            "Pattern", "pattern",
            "Email", "email",
            "Min", "at-least",
            "Max", "at-most",
            "typeMismatch", "type");

    private WebProblems() {}

    static Optional<Problem> find(Exception exception) {
        if (find(exception, BodyTooLarge.class) != null) {
            return Optional.of(Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large"));
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(unreadable(unreadable));
        }
        if (exception instanceof MethodArgumentNotValidException invalid) {
            return Optional.of(Problem.invalid(fields(invalid.getBindingResult())));
        }
        if (exception instanceof HandlerMethodValidationException invalid) {
            return Optional.of(Problem.invalid(invalid.getParameterValidationResults().stream()
                    .flatMap(WebProblems::parameter)
                    .toList()));
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(mismatch(mismatch));
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return Optional.of(Problem.invalid(List.of(FieldError.of(missing.getParameterName(), "required"))));
        }
        if (exception instanceof MissingRequestHeaderException missing) {
            return Optional.of(
                    Problem.of(HttpStatus.BAD_REQUEST, Refusal.of("header-missing", missing.getHeaderName())));
        }
        return exception instanceof ErrorResponse response ? Optional.of(other(response)) : Optional.empty();
    }

    private static Problem unreadable(HttpMessageNotReadableException exception) {
        JsonMappingException mapping = find(exception, JsonMappingException.class);
        String path = mapping == null ? "" : path(mapping);
        Invalid invalid = find(exception, Invalid.class);
        if (invalid != null) {
            return Problem.invalid(
                    invalid.errors().stream().map(error -> within(path, error)).toList());
        }
        StreamReadException syntax = find(exception, StreamReadException.class);
        boolean noJson = syntax != null && !(syntax instanceof InputCoercionException)
                || find(exception, StreamConstraintsException.class) != null;
        return noJson || path.isEmpty()
                ? Problem.of(HttpStatus.BAD_REQUEST, "malformed")
                : Problem.invalid(List.of(FieldError.of(path, "type")));
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException exception) {
        NotFound unknown = find(exception, NotFound.class);
        if (unknown != null) {
            return Problem.of(HttpStatus.NOT_FOUND, unknown.refusal());
        }
        Invalid invalid = find(exception, Invalid.class);
        if (invalid != null) {
            return Problem.invalid(invalid.errors().stream()
                    .map(error -> within(exception.getName(), error))
                    .toList());
        }
        return Problem.invalid(List.of(FieldError.of(exception.getName(), "type")));
    }

    private static Stream<FieldError> parameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return fields(body).stream();
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return Stream.of(FieldError.of(name, "invalid"));
    }

    private static List<FieldError> fields(Errors result) {
        return result.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), code(error), arguments(error)))
                .toList();
    }

    private static String code(org.springframework.validation.FieldError error) {
        return CODES.getOrDefault(String.valueOf(error.getCode()), "invalid");
    }

    /** The numbers a constraint carries, highest first; the name of the field comes before them and is not told twice. */
    private static List<Object> arguments(org.springframework.validation.FieldError error) {
        Object[] arguments = error.getArguments();
        return arguments == null
                ? List.of()
                : List.of(arguments).stream().filter(Number.class::isInstance).toList();
    }

    private static Problem other(ErrorResponse response) {
        HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
        Map<String, String> headers = response.getHeaders().toSingleValueMap();
        String code = switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case PAYLOAD_TOO_LARGE -> "too-large";
            case SERVICE_UNAVAILABLE -> "busy";
            default -> status.is5xxServerError() ? "broken" : "malformed";
        };
        return Problem.of(status, code).with(headers);
    }

    private static FieldError within(String path, FieldError error) {
        String field = path.isEmpty() || error.field().isEmpty() ? path + error.field() : path + "." + error.field();
        return new FieldError(field, error.code(), error.arguments());
    }

    /** {@code lines[3].idea}, as the sender wrote it. */
    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static <T extends Throwable> @Nullable T find(Throwable exception, Class<T> type) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
