package org.jamfund.site;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The languages spoken here, and how a reader gets theirs. */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** The language somebody chose wins over what their browser asks for; without either, English. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver asked = new AcceptHeaderLocaleResolver();
        asked.setSupportedLocales(SPOKEN);
        asked.setDefaultLocale(Locale.ENGLISH);
        CookieLocaleResolver chosen = new CookieLocaleResolver("language");
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieSameSite("Lax");
        chosen.setRejectInvalidCookies(false);
        chosen.setDefaultLocaleFunction(asked::resolveLocale);
        return chosen;
    }
}
