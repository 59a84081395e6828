package org.jamfund.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Puts a {@link Problem} into RFC 9457 and the reader's language. */
@Component
class ProblemTexts {

    private static final String TYPE = "urn:jamfund:problem:";

    private final MessageSource messages;
    private final Show show;
    private final ObjectMapper json;
    private final LocaleResolver languages;

    ProblemTexts(MessageSource messages, Show show, ObjectMapper json, LocaleResolver languages) {
        this.messages = messages;
        this.show = show;
        this.json = json;
        this.languages = languages;
    }

    record FieldProblem(String field, String code, String message) {}

    ResponseEntity<ProblemDetail> answer(Problem problem) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        problem.headers().forEach(answer::header);
        return answer.body(detail(problem));
    }

    /** Answers from a filter, where no controller and no advice is near. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // so far the language is what the header says or else the server's own; from here on it is the reader's
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), detail(problem));
    }

    private ProblemDetail detail(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create(TYPE + problem.refusal().code()));
        detail.setTitle(messages.getMessage(
                "problem." + problem.status().value(),
                null,
                problem.status().getReasonPhrase(),
                LocaleContextHolder.getLocale()));
        detail.setDetail(show.refusal(problem.refusal()));
        detail.setProperty("code", problem.refusal().code());
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", fields(problem));
        }
        return detail;
    }

    private List<FieldProblem> fields(Problem problem) {
        return problem.errors().stream()
                .map(error -> new FieldProblem(error.field(), error.code(), show.fieldError(error)))
                .toList();
    }
}
