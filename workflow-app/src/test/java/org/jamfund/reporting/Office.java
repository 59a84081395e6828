package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.LoggerFactory;

/** LibreOffice, asked what it reads in workbooks. Where there is none, that is said loudly, or fails if one is required. */
final class Office {

    private Office() {}

    static void require() {
        boolean found = Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        if (Boolean.parseBoolean(System.getenv("JAMFUND_OFFICE_REQUIRED"))) {
            assertThat(found).as("soffice is on the path").isTrue();
        }
        if (!found) {
            LoggerFactory.getLogger(Office.class)
                    .warn("NOT RUN: what LibreOffice reads in workbooks, because there is no soffice on the path.");
        }
        Assumptions.assumeTrue(found, "no soffice on the path");
    }

    /** The cells of the first sheet of each workbook, numbers as they are shown. */
    static List<List<List<String>>> read(List<Path> workbooks, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,true",
                "--outdir",
                folder.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        Process office = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(office.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ended(office)).as(said).isTrue();
        List<List<List<String>>> read = new ArrayList<>();
        for (Path workbook : workbooks) {
            String name = workbook.getFileName().toString().replace(".xlsx", ".csv");
            read.add(cells(Files.readString(folder.resolve(name))));
        }
        return read;
    }

    static List<List<String>> cells(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static boolean ended(Process office) {
        try {
            return office.waitFor(1, TimeUnit.MINUTES) && office.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
