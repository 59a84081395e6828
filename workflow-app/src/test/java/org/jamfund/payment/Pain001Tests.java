package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jamfund.kernel.Id;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told to the bank; every file here has passed the schema. */
class Pain001Tests {

    private static final Instant NOW = Instant.parse("2026-11-25T17:05:00.123456Z");
    private static final Debtor DEBTOR = new Debtor("Treasury", "DE75512108001245126199", null, null);

    private final Pain001 pain001 = new Pain001();

    @ParameterizedTest
    @CsvSource({"JPY 1200, 1200, 3600", "KWD 1.234, 1.234, 3.702", "EUR 0.10, 0.10, 0.30", "CLF 1.2345, 1.2345, 3.7035"
    })
    void amountsHaveTheDecimalsOfTheirCurrencyAndAddUp(String amount, String each, String sum) {
        Money money = Money.parse(amount);
        String file = xml(line(money, iban("A")), line(money, iban("B")), line(money, iban("C")));
        assertThat(file)
                .contains("Ccy=\"" + money.getCurrencyUnit() + "\">" + each + "<")
                .contains("<NbOfTxs>3</NbOfTxs>", "<CtrlSum>" + sum + "</CtrlSum>");
    }

    @Test
    void eurosWithinTheSingleAreaTravelApartFromTheRest() {
        Money euro = Money.parse("EUR 5.00");
        String file = xml(line(euro, iban("A")), line(euro, payee("B", null, "00012-3", "BOTKJPJTXXX")));
        assertThat(file.split("<PmtInf>", -1)).hasSize(3);
        assertThat(file).containsOnlyOnce("<Cd>SEPA</Cd>").contains("SLEV", "SHAR", "<Id>00012-3</Id>", "NOTPROVIDED");
        assertThat(xml(line(euro, payee("C", "TR330006100519786457841326", null, null))))
                .doesNotContain("SEPA");
        assertThat(xml(line(Money.parse("USD 5.00"), iban("D")))).doesNotContain("SEPA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jürgen Groß & Söhne <GmbH>|Jurgen Gross Sohne GmbH",
                "Ольга Петрова|Ol'ga Petrova",
                "=cmd('calc')!A1|cmd('calc') A1",
                "+1-2@SUM(A1)|1-2 SUM(A1)",
                "// Solar // roofs //|Solar / roofs",
                "株式会社 🚀|ZhuShiHuiShe :rocket:",
                "]]> <!-- x|x"
            })
    void textsAreWhatEveryBankTakes(String text, String told) {
        assertThat(BankText.of(text, 70)).isEqualTo(told);
        assertThat(xml(line(Money.parse("EUR 5.00"), iban(text)))).contains("<Nm>" + told + "</Nm>");
    }

    @Test
    void longNamesAndTitlesAreCut() {
        assertThat(BankText.of("x".repeat(300), 70)).hasSize(70);
        assertThat(BankText.of("ß".repeat(300), 70)).hasSize(70);
        assertThat(BankText.of("a".repeat(69) + " b", 70)).hasSize(69);
        assertThat(payment(Money.parse("EUR 5.00"), "Ω".repeat(500)).remittance())
                .hasSizeLessThanOrEqualTo(140);
    }

    @ParameterizedTest
    @ValueSource(strings = {"💩", "=+-@", "\t", "!!!", "‮"})
    void whatNoBankCanWriteIsNothing(String text) {
        assertThat(BankText.of(text, 70).matches("[A-Za-z0-9:_ ]*")).isTrue();
    }

    @Test
    void aTableHasTheSameLinesAndNoFormulas() {
        String csv = new String(
                PaymentTable.of(instruction(line(Money.parse("KWD 1.234"), iban("=1+1, \"quoted\"\r\nx")))),
                StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .contains(",\"1+1, quoted x\",DE75512108001245126199,", ",1.234,KWD,");
    }

    @Test
    void whatIsNotValidDoesNotLeaveAndIsNotToldAround() {
        byte[] broken = xml(line(Money.parse("EUR 5.00"), iban("A")))
                .replace("DE75", "secret")
                .getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> pain001.requireValid(broken))
                .withNoCause()
                .withMessageNotContaining("secret");
    }

    @Test
    void theSameInstructionIsTheSameBytes() {
        Instruction instruction = instruction(line(Money.parse("EUR 5.00"), iban("A")));
        assertThat(pain001.of(instruction)).isEqualTo(pain001.of(instruction));
    }

    private String xml(Instruction.Line... lines) {
        return new String(pain001.of(instruction(lines)), StandardCharsets.UTF_8);
    }

    private static Instruction instruction(Instruction.Line... lines) {
        PaymentFile file = new PaymentFile(
                new Id<>(1),
                new Id<>(2),
                "JF-0000000000001",
                0,
                0,
                "EUR",
                LocalDate.of(2026, 11, 26),
                new Id<>(3),
                NOW);
        return new Instruction(file, DEBTOR, Arrays.asList(lines));
    }

    private static Instruction.Line line(Money amount, Payee payee) {
        return new Instruction.Line(payment(amount, "Solar roofs"), payee);
    }

    private static Payment payment(Money amount, String title) {
        return new Payment(
                new Id<>(4),
                new Id<>(2),
                new Id<>(5),
                new Id<>(6),
                title,
                1,
                "Pilot",
                1,
                amount.getAmountMinorLong(),
                0,
                amount.getCurrencyUnit().getCode(),
                PaymentStatus.OPEN,
                new Id<>(7),
                null,
                null,
                null,
                null,
                NOW);
    }

    private static Payee iban(String name) {
        return payee(name, "DE75512108001245126199", null, null);
    }

    private static Payee payee(String name, @Nullable String iban, @Nullable String account, @Nullable String bic) {
        return new Payee(new Id<>(7), new Id<>(5), name, iban, account, bic, "DE", new Id<>(8), NOW);
    }
}
