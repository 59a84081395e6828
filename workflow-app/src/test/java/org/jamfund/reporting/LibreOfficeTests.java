package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.kernel.Amounts;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet program makes of a workbook: the same rows and totals, numbers as numbers, and no formula. */
class LibreOfficeTests {

    private static final List<String> NAMES = List.of("reference", "title", "due", "bookedAt", "days", "amount");

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\uff1d1+1",
            "\uff0b1",
            "=HYPERLINK(\"http://example.org\")",
            "007",
            "1e9",
            "2026-01-01",
            "a, \"b\"; c",
            "\uD83C\uDF33 B\u00e4ume",
            "<b>&amp;</b>");

    @BeforeAll
    static void thereIsAnOffice() {
        Office.require();
    }

    @Test
    void aWorkbookIsReadAsItWasMeant(@TempDir Path folder) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < HOSTILE.size(); row++) {
            rows.add(List.of(
                    "ref/" + row,
                    HOSTILE.get(row),
                    LocalDate.of(2026, 1, 31),
                    Instant.EPOCH.plusSeconds(row),
                    row,
                    amount(row)));
        }
        Path workbook = folder.resolve("report.xlsx");
        try (Sheet sheet = new XlsxSheet(Files.newOutputStream(workbook), new Scratch(folder))) {
            sheet.header(NAMES);
            for (List<Object> row : rows) {
                sheet.row(row);
            }
        }
        List<List<String>> read = Office.read(List.of(workbook), folder).get(0);
        assertThat(read).hasSize(rows.size() + 1).first().isEqualTo(NAMES);
        BigDecimal total = BigDecimal.ZERO;
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = read.get(row + 1);
            assertThat(cells.subList(0, 3)).containsExactly("ref/" + row, SafeText.of(HOSTILE.get(row)), "2026-01-31");
            assertThat(cells.get(4)).isEqualTo(Integer.toString(row));
            total = total.add(new BigDecimal(cells.get(5)));
        }
        assertThat(total)
                .isEqualByComparingTo(rows.stream()
                        .map(row -> ((Money) row.get(5)).getAmount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** In currencies of none, two and three decimals; the largest there is, and one more than a double holds. */
    private static Money amount(int row) {
        return switch (row) {
            case 0 -> Amounts.ofMinor(Amounts.MAX_MINOR, "USD");
            case 1 -> Amounts.ofMinor(9_007_199_254_740_993L, "USD");
            case 2 -> Amounts.ofMinor(12_345, "JPY");
            case 3 -> Amounts.ofMinor(12_345, "BHD");
            case 4 -> Amounts.ofMinor(-5, "EUR");
            default -> Amounts.ofMinor(100L * row, "USD");
        };
    }
}
