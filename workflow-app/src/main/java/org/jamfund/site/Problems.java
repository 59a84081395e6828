package org.jamfund.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jamfund.kernel.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every error of the API becomes {@code application/problem+json}; what nobody expected says nothing of its cause. */
@RestControllerAdvice
@Order(0)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String API = "/api/";

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    /** Also asked where no controller was found, so it tells the API by its path and leaves pages alone. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Exception exception, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith(API)) {
            throw exception;
        }
        Problem problem = DoorProblems.find(exception)
                .or(() -> WebProblems.find(exception))
                .orElseGet(() -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "broken"));
        if (problem.status().is5xxServerError() && !(exception instanceof Busy)) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        }
        return texts.answer(problem);
    }
}
