package org.jamfund.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The address errors are shown under. Whoever just asks for it finds no page; a program whose request the server itself
 * gave up on, such as one that never came to its end, is answered like everywhere else in the API.
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
        } else if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            problems.write(problem(HttpStatus.valueOf(status)), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Problem problem(HttpStatus status) {
        if (status == HttpStatus.REQUEST_TIMEOUT) {
            return Problem.of(status, "timeout");
        }
        return Problem.of(status, status.is5xxServerError() ? "broken" : "malformed");
    }
}
