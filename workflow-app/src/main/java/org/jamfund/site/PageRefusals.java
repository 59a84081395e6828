package org.jamfund.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jamfund.kernel.Busy;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Refused;
import org.jamfund.kernel.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a door's "no" looks like on a page. A refused command leads back to the page it came from, with the reason in
 * plain words; a page that cannot be shown becomes the error page. The API has its own answer and is left alone.
 */
@Component
class PageRefusals implements HandlerExceptionResolver, Ordered {

    private static final Pattern JAM_OR_IDEA = Pattern.compile("(/(?:jams|ideas)/[0-9A-HJKMNP-TV-Z]{13})/");

    private final Show show;
    private final MessageSource messages;

    PageRefusals(Show show, MessageSource messages) {
        this.show = show;
        this.messages = messages;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        Exception problem = unwrapped(thrown);
        HttpStatus status = statusOf(problem);
        if (status == null || !(handler instanceof HandlerMethod method) || answersPrograms(method)) {
            return null;
        }
        if (problem instanceof Busy busy) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(busy.retryAfter().toSeconds()));
        }
        if (HttpMethod.GET.matches(request.getMethod())) {
            return new ModelAndView("error", status)
                    .addObject("status", status.value())
                    .addObject("reason", words(problem))
                    .addObject("nearby", status == HttpStatus.CONFLICT ? nearby(request) : null);
        }
        RequestContextUtils.getOutputFlashMap(request).put("refusal", words(problem));
        return back(request, response);
    }

    /** The Jam or idea whose page a rule keeps shut: it says how things stand, so the way out leads there. */
    private static @Nullable String nearby(HttpServletRequest request) {
        Matcher above = JAM_OR_IDEA.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return above.lookingAt() ? above.group(1) : null;
    }

    /** A script that swaps a part of the page is told to load the whole page, or it would put that page into the part. */
    private static ModelAndView back(HttpServletRequest request, HttpServletResponse response) {
        String page = Referrer.path(request.getHeader(HttpHeaders.REFERER));
        if (request.getHeader("HX-Request") == null) {
            return new ModelAndView("redirect:" + page);
        }
        RequestContextUtils.saveOutputFlashMap(page, request, response);
        response.setHeader("HX-Redirect", page);
        return new ModelAndView();
    }

    /** A text in the address that cannot be an id names nothing. */
    private static Exception unwrapped(Exception thrown) {
        return thrown instanceof TypeMismatchException
                        && NestedExceptionUtils.getRootCause(thrown) instanceof NotFound unknown
                ? unknown
                : thrown;
    }

    private static boolean answersPrograms(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
    }

    private static @Nullable HttpStatus statusOf(Exception problem) {
        if (problem instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (problem instanceof NotAllowed) {
            return HttpStatus.FORBIDDEN;
        }
        if (problem instanceof Refused || problem instanceof Stale) {
            return HttpStatus.CONFLICT;
        }
        if (problem instanceof Busy) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return problem instanceof Invalid ? HttpStatus.UNPROCESSABLE_ENTITY : null;
    }

    /** A page names what its address asks for; the fields of a form have their labels beside them. */
    private String named(FieldError error) {
        String label = show.named("parameter." + error.field(), "");
        return label.isEmpty() ? show.fieldError(error) : label + ": " + show.fieldError(error);
    }

    private String words(Exception problem) {
        if (problem instanceof Busy) {
            return show.refusal(Refusal.of("busy"));
        }
        if (problem instanceof Refused refused) {
            return show.refusal(refused.refusal());
        }
        if (problem instanceof Invalid invalid) {
            return invalid.errors().stream().map(this::named).collect(Collectors.joining(" "));
        }
        String key = "error.reason." + problem.getClass().getSimpleName();
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
