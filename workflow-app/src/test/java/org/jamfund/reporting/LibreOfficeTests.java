package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jamfund.kernel.Amounts;
import org.joda.money.Money;
import org.junit.jupiter.api.Assumptions;
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
        boolean found = Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        if (Boolean.parseBoolean(System.getenv("JAMFUND_OFFICE_REQUIRED"))) {
            assertThat(found).as("soffice is on the path").isTrue();
        }
        if (!found) {
            System.err.println("NOT RUN: what LibreOffice makes of workbooks, because there is no soffice on the path.");
        }
        Assumptions.assumeTrue(found, "no soffice on the path");
    }

    @Test
    void aWorkbookIsReadAsItWasMeant(@TempDir Path folder) throws IOException, InterruptedException {
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
        List<String> lines = converted(workbook, folder);
        assertThat(lines).hasSize(rows.size() + 1).first().isEqualTo(String.join(";", NAMES));
        BigDecimal total = BigDecimal.ZERO;
        for (int row = 0; row < rows.size(); row++) {
            String line = lines.get(row + 1);
            assertThat(line).startsWith("ref/" + row + ";").contains(";2026-01-31;", ";" + row + ";");
            assertThat(line).contains(SafeText.of(HOSTILE.get(row)).replace("\"", "\"\""));
            total = total.add(new BigDecimal(line.substring(line.lastIndexOf(';') + 1)));
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

    /** Back to CSV with semicolons and with numbers in full, whatever the workbook shows of them. */
    private static List<String> converted(Path workbook, Path folder) throws IOException, InterruptedException {
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,true,false",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(office.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(office.waitFor()).as(said).isZero();
        return Files.readAllLines(folder.resolve("report.csv"));
    }
}
