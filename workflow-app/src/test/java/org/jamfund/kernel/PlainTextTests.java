package org.jamfund.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written into the books and to a bank. */
class PlainTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u202eb", "a\u2066b", "a\u200bb", "a\u00adb", "a\ufeffb", "a\u2028b", "a\u0000b", "a\ud800b"})
    void whatIsNotWhatItLooksLikeIsRefused(String text) {
        assertThat(PlainText.lineFault("name", text, 10))
                .get()
                .extracting(FieldError::code)
                .isEqualTo("characters");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Reason.said(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Two\nlines", "Two\r\nlines", "A\ttab", "می\u200cخواهم", "👩\u200d💻"})
    void wordsKeepTheirLinesAndJoinersAndANameHasNone(String text) {
        assertThat(Reason.said(text).arguments()).containsExactly(text);
        assertThat(PlainText.lineFault("name", text, 20)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jürgen Groß", "Ольга Петрова", "屋根", "שלום", "🚀", "<b>&"})
    void everyScriptIsALine(String text) {
        assertThat(PlainText.lineFault("name", text, 20)).isEmpty();
    }
}
