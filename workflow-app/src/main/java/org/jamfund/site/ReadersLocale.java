package org.jamfund.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language somebody chose wins over what their browser asks for; without either, English. The region is always the
 * browser's, for dates and numbers are written as at home: in English, London and New York differ. Nothing else of a
 * locale is taken over, and only pairs that are known: digits or calendars of somebody's making have no place in a
 * statement about money.
 */
final class ReadersLocale implements LocaleResolver {

    private static final String COOKIE = "language";
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final Set<Locale> KNOWN = Arrays.stream(Locale.getAvailableLocales())
            .filter(known -> spoken(known.getLanguage()).isPresent())
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        List<Locale> asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
        Locale language = chosen(request)
                .or(() -> asked.stream()
                        .flatMap(one -> spoken(one.getLanguage()).stream())
                        .findFirst())
                .orElse(Locale.ENGLISH);
        Stream<Locale> inTheirs = asked.stream().filter(one -> one.getLanguage().equals(language.getLanguage()));
        return Stream.concat(inTheirs, asked.stream())
                .map(Locale::getCountry)
                .filter(region -> !region.isEmpty())
                .findFirst()
                .map(region -> new Locale(language.getLanguage(), region))
                .filter(KNOWN::contains)
                .orElse(language);
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        String value = Objects.requireNonNull(language).getLanguage();
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .build();
        Objects.requireNonNull(response).addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : spoken(cookie.getValue());
    }

    private static Optional<Locale> spoken(String language) {
        return Languages.SPOKEN.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst();
    }
}
