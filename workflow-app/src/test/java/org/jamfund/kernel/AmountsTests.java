package org.jamfund.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTests {

    @ParameterizedTest
    @CsvSource({
        "1250000.00, USD, 125000000",
        "0.01,       USD, 1",
        "7,          USD, 700",
        "5,          JPY, 5",
        "1.234,      KWD, 1234",
        "1000000000000.00, USD, 100000000000000"
    })
    void readsWholeMinorUnitsOfAnyCurrency(String amount, String currency, long minor) {
        assertThat(Amounts.minor(Amounts.parse("amount", amount, currency))).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"USD, 1250000.00", "JPY, 1250000", "KWD, 1250000.000"})
    void showsAnAmountOfTheCurrencyWhereNoneCanBeRead(String currency, String example) {
        assertThatThrownBy(() -> Amounts.parse("amount", "much", currency))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.errors().get(0).arguments()).contains(example));
    }

    @ParameterizedTest
    @CsvSource({
        "-1,                   USD, amount",
        "+1,                   USD, amount",
        "'1,00',               USD, amount",
        "1e2,                  USD, amount",
        "1e999,                USD, amount",
        "NaN,                  USD, amount",
        "Infinity,             USD, amount",
        "0x10,                 USD, amount",
        "'',                   USD, amount",
        "' 1',                 USD, amount",
        ".5,                   USD, amount",
        "5.,                   USD, amount",
        "١٢,                   USD, amount",
        "1.005,                USD, amount-decimals",
        "1.500,                USD, amount-decimals",
        "1.5,                  JPY, amount-decimals",
        "5.00,                 JPY, amount-decimals",
        "1.2345,               KWD, amount-decimals",
        "1000000000000.01,     USD, amount-too-large",
        "9223372036854775807,  USD, amount-too-large",
        "10000000000000000.00, USD, amount-too-large",
        "1.00,                 usd, currency",
        "1.00,                 XYZ, currency",
        "1,                    XXX, currency",
        "1,                    XTS, currency",
        "1,                    XAU, currency",
        "1,                    XDR, currency",
        "1.00,                 '',  currency"
    })
    void refusesWhatIsNoAmountAndNamesTheField(String amount, String currency, String code) {
        assertThatThrownBy(() -> Amounts.parse("amount", amount, currency))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("amount");
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }
}
