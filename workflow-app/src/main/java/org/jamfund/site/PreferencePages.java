package org.jamfund.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Light or dark, English or German: kept in cookies, so that strangers have the choice too. */
@Controller
class PreferencePages {

    private final LocaleResolver languages;

    PreferencePages(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping(path = "/preferences", params = "theme")
    String theme(
            @RequestParam String theme,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletResponse response) {
        if (Reader.THEMES.contains(theme)) {
            ResponseCookie cookie = ResponseCookie.from(Reader.THEME_COOKIE, theme)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return "redirect:" + Referrer.path(from);
    }

    @PostMapping(path = "/preferences", params = "language")
    String language(
            @RequestParam String language,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale wanted = Locale.forLanguageTag(language);
        if (Languages.SPOKEN.contains(wanted)) {
            languages.setLocale(request, response, wanted);
        }
        return "redirect:" + Referrer.path(from);
    }
}
