package org.jamfund.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser asks for, and what its reader gets to see. */
class ReadersLocaleTests {

    private static final Instant AT = Instant.parse("2026-12-09T14:10:00Z");

    private final Show show = new Show(new StaticMessageSource(), Clock.systemUTC());
    private final ReadersLocale readers = new ReadersLocale();

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.9|en-GB",
                "en-US|en-US",
                "de-AT|de-AT",
                "de,en-GB|de",
                "fr-FR, en-IE;q=0.8|en-IE",
                "en|en",
                "fr|en",
                "*|en",
                "ar-EG-u-nu-arab|en",
                "en-GB-u-nu-thai-ca-buddhist|en-GB",
                "en-US-POSIX|en-US",
                "en-ZZ|en",
                "en-../etc|en",
                "de_DE|en",
                "xx-yy-zz-;;;q=q|en"
            })
    void takesLanguageAndRegionAndNothingElse(String header, String locale) {
        assertThat(readers.resolveLocale(asking(header)).toLanguageTag()).isEqualTo(locale);
    }

    @Test
    void isEnglishForWhoeverAsksForNothing() {
        assertThat(readers.resolveLocale(new MockHttpServletRequest())).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"de, en-GB, de", "en, de-DE, en-DE", "de, 'en-GB,de-CH', de-CH", "ar-u-nu-arab, en-GB, en-GB"})
    void aChosenLanguageKeepsTheRegionOfTheBrowser(String chosen, String header, String locale) {
        MockHttpServletRequest request = asking(header);
        request.setCookies(new Cookie("language", chosen));
        assertThat(readers.resolveLocale(request).toLanguageTag()).isEqualTo(locale);
    }

    @Test
    void remembersTheLanguageAlone() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        readers.setLocale(new MockHttpServletRequest(), response, Locale.GERMANY);
        assertThat(response.getHeader("Set-Cookie")).startsWith("language=de;").contains("SameSite=Lax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB|9 Dec 2026, 14:10 UTC|1,250.50|November 2026",
                "en-US|Dec 9, 2026, 2:10 PM UTC|1,250.50|November 2026",
                "de-DE|09.12.2026, 14:10 UTC|1.250,50|November 2026",
                "en-DE|9 Dec 2026, 14:10 UTC|1.250,50|November 2026"
            })
    void writesDatesAndMoneyAsAtHome(String tag, String time, String amount, String month) {
        LocaleContextHolder.setLocale(readers.resolveLocale(asking(tag)));
        assertThat(plain(show.absolute(AT))).isEqualTo(time);
        assertThat(show.amount(Money.of(CurrencyUnit.USD, new BigDecimal("1250.50"))))
                .isEqualTo(amount);
        assertThat(show.month("2026-11")).isEqualTo(month);
    }

    @Test
    void namesTheMonthInTheReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.GERMANY);
        assertThat(show.month("2026-12")).isEqualTo("Dezember 2026");
    }

    /** Newer runtimes put a narrow space before AM and PM. */
    private static String plain(String text) {
        return text.replace('\u202f', ' ');
    }

    private static MockHttpServletRequest asking(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", header);
        request.setPreferredLocales(Arrays.stream(header.split(","))
                .map(one -> Locale.forLanguageTag(one.split(";")[0].strip()))
                .toList());
        return request;
    }
}
