package org.jamfund.payment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jamfund.kernel.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * The payments of a file as RFC 4180 in UTF-8. Every text is one that a bank takes, so none begins like a formula; amounts are
 * numbers with a point.
 */
final class PaymentTable {

    private PaymentTable() {}

    static byte[] of(Instruction instruction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(bytes)) {
            csv.writeRecord(
                    "payment",
                    "executionOn",
                    "name",
                    "iban",
                    "account",
                    "bic",
                    "country",
                    "amount",
                    "currency",
                    "remittance",
                    "project",
                    "milestone");
            instruction.lines().forEach(line -> write(csv, instruction.file(), line));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** What a file says of one payment: which, to what account, how much. */
    record Sent(String payment, String iban, String account, String bic, String amount, String currency) {

        static Sent of(PaymentCheckMapper.Left left) {
            return new Sent(
                    left.paymentId().text(),
                    text(left.iban()),
                    text(left.account()),
                    text(left.bic()),
                    Amounts.ofMinor(left.amountMinor(), left.currency())
                            .getAmount()
                            .toPlainString(),
                    left.currency());
        }

        private static Sent of(NamedCsvRecord row) {
            return new Sent(
                    row.getField("payment"),
                    row.getField("iban"),
                    row.getField("account"),
                    row.getField("bic"),
                    row.getField("amount"),
                    row.getField("currency"));
        }
    }

    /** What was written, in its order. */
    static List<Sent> read(byte[] table) {
        return CsvReader.builder().ofNamedCsvRecord(new String(table, StandardCharsets.UTF_8)).stream()
                .map(Sent::of)
                .toList();
    }

    private static void write(CsvWriter csv, PaymentFile file, Instruction.Line line) {
        Payment payment = line.payment();
        Payee payee = line.payee();
        csv.writeRecord(
                payment.id().text(),
                file.executionOn().toString(),
                payee.nameAtBank(),
                text(payee.iban()),
                text(payee.account()),
                text(payee.bic()),
                text(payee.country()),
                payment.amount().getAmount().toPlainString(),
                payment.currency(),
                payment.remittance(),
                payment.projectId().text(),
                Integer.toString(payment.number()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
