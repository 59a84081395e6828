package org.jamfund.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type into a field for an amount, in which language, and what it means. */
class TypedAmountsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de | EUR | 12500,00 | 12.500,00", "de | JPY | 12500 | 12.500", "en | KWD | 12500.000 | 12,500.000"
            })
    void showsTwoWaysToTypeAnAmountOfTheCurrency(String language, String currency, String plain, String grouped) {
        assertThat(TypedAmounts.examples(CurrencyUnit.of(currency), Locale.forLanguageTag(language)))
                .containsExactly(plain, grouped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12500        | de    | EUR | 12500.00
            12500,50     | de    | EUR | 12500.50
            12.500,50    | de    | EUR | 12500.50
            12.500       | de    | EUR | 12500.00
            1.234.567,8  | de    | EUR | 1234567.80
            12,5         | de    | EUR | 12.50
            0,01         | de    | EUR | 0.01
            12500        | en    | USD | 12500.00
            12500.50     | en    | USD | 12500.50
            12,500.50    | en    | USD | 12500.50
            12,500       | en    | USD | 12500.00
            1,234,567.8  | en    | USD | 1234567.80
            12.5         | en    | USD | 12.50
            12.500       | de    | JPY | 12500
            12,500       | en    | JPY | 12500
            12,500       | de    | KWD | 12.500
            12.500,000   | de    | KWD | 12500.000
            1.250.000    | de    | KWD | 1250000.000
            12.500       | en    | KWD | 12.500
            12500        | en    | KWD | 12500.000
            12.500,50    | de-AT | EUR | 12500.50
            12 500,50    | de-AT | EUR | 12500.50
            12'500.50    | de-CH | CHF | 12500.50
            12’500.50    | de-CH | CHF | 12500.50
            ' 7 '        | en-GB | GBP | 7.00
            """)
    void readsAnAmountAsItIsWrittenThere(String typed, String language, String currency, String amount) {
        Money read = TypedAmounts.read("amount", typed, CurrencyUnit.of(currency), Locale.forLanguageTag(language));
        assertThat(read).isEqualTo(Money.parse(currency + " " + amount));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12.50        | de    | EUR | amount-typed
            12500.50     | de    | EUR | amount-typed
            12,500.50    | de    | EUR | amount-typed
            1.2500       | de    | EUR | amount-typed
            1.25.000     | de    | EUR | amount-typed
            12,500       | de    | EUR | amount-typed-decimals
            12,50        | en    | USD | amount-typed
            12500,50     | en    | USD | amount-typed
            12.500,50    | en    | USD | amount-typed
            12.500       | en    | USD | amount-typed-decimals
            12.5         | en    | JPY | amount-typed-decimals
            12.500       | de    | KWD | amount-two-ways
            12,500       | en    | KWD | amount-two-ways
            12.500       | de-CH | CHF | amount-typed-decimals
            -5           | de    | EUR | amount-typed
            +5           | de    | EUR | amount-typed
            1e5          | de    | EUR | amount-typed
            1E5          | en    | USD | amount-typed
            ∞            | en    | USD | amount-typed
            NaN          | en    | USD | amount-typed
            ١٢           | en    | USD | amount-typed
            5,           | de    | EUR | amount-typed
            ,5           | de    | EUR | amount-typed
            05           | de    | EUR | amount-typed
            5 EUR        | de    | EUR | amount-typed
            ''           | de    | EUR | required
            9.999.999.999.999.999.999 | de | EUR | amount-too-large
            1E999999999  | en    | USD | amount-typed
            1E-999999999 | de    | EUR | amount-typed
            10.000.000.000.000 | de | EUR | amount-too-large
            """)
    void refusesWhatMayMeanSomethingElse(String typed, String language, String currency, String code) {
        Locale locale = Locale.forLanguageTag(language);
        assertThatThrownBy(() -> TypedAmounts.read("amount", typed, CurrencyUnit.of(currency), locale))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("amount");
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EUR 12500.50  | de    | 12500,50
            EUR 12500.50  | de-AT | 12500,50
            USD 12500.00  | en    | 12500.00
            JPY 12500     | de    | 12500
            KWD 12500.000 | de    | 12500,000
            """)
    void whatStandsInAFieldIsReadAgain(String money, String language, String text) {
        Money amount = Money.parse(money);
        Locale locale = Locale.forLanguageTag(language);
        assertThat(TypedAmounts.written(amount, locale)).isEqualTo(text);
        assertThat(TypedAmounts.read("amount", text, amount.getCurrencyUnit(), locale))
                .isEqualTo(amount);
    }
}
