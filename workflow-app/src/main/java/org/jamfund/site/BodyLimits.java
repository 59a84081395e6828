package org.jamfund.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How much a request to the API may bring: 1 MB, and 64 MB where whole files come in. Counted, whatever is announced. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class BodyLimits extends OncePerRequestFilter {

    private static final long USUAL = 1L << 20;
    private static final long FILE = 64L << 20;
    private static final Set<String> FILES = Set.of("/imports", "/bank-statuses");

    private final ProblemTexts problems;

    BodyLimits(ProblemTexts problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = FILES.stream().anyMatch(request.getRequestURI()::endsWith) ? FILE : USUAL;
        if (request.getContentLengthLong() > limit) {
            problems.write(Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large"), request, response);
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedInput(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
