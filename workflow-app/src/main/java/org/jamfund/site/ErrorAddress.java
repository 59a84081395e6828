package org.jamfund.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The address errors are shown under. Who reads pages gets the error page; whatever else asks, in the API or beside it, is
 * answered like everywhere in the API, also where the server itself gave a request up. Asked for as such it is no page.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 2)
class ErrorAddress extends OncePerRequestFilter {

    private final ProblemTexts problems;

    ErrorAddress(ProblemTexts problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/error");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (readsPages(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(problem(request, HttpStatus.valueOf(status)), request, response);
        }
    }

    private static boolean readsPages(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .startsWith("/api/");
    }

    /** What broke before any controller was reached is told apart as it is behind one. */
    private static Problem problem(HttpServletRequest request, HttpStatus status) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .filter(Exception.class::isInstance)
                .map(Exception.class::cast)
                .flatMap(DoorProblems::find)
                .orElseGet(() -> problem(status));
    }

    private static Problem problem(HttpStatus status) {
        String code = switch (status) {
            case REQUEST_TIMEOUT -> "timeout";
            case FORBIDDEN -> "not-allowed";
            case NOT_FOUND -> "not-found";
            case PAYLOAD_TOO_LARGE -> "too-large";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            default -> status.is5xxServerError() ? "broken" : "malformed";
        };
        return Problem.of(status, code);
    }
}
