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

/**
 * How much a request may bring: 1 MB, and 64 MB where whole files come in. Of the API counted, whatever is announced; a
 * browser announces what its form brings; the server reads forms by itself, up to 64 MB, so one that does not is turned away
 * where no files come in.
 */
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
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = FILES.stream().anyMatch(request.getRequestURI()::endsWith) ? FILE : USUAL;
        boolean api = request.getRequestURI().startsWith("/api/");
        boolean tooLarge =
                request.getContentLengthLong() > limit || !api && limit == USUAL && isUnannouncedForm(request);
        if (!tooLarge) {
            chain.doFilter(api ? new Limited(request, limit) : request, response);
        } else if (api) {
            problems.write(Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large"), request, response);
        } else {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        }
    }

    private static boolean isUnannouncedForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") && request.getContentLengthLong() < 0;
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
