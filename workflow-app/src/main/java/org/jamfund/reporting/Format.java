package org.jamfund.reporting;

import java.io.IOException;
import java.io.OutputStream;
import org.jamfund.kernel.Coded;

/**
 * The shapes a report leaves in. {@code csv} is the same in every country; {@code csv-de} is what a German Excel opens
 * by a double click: semicolons, decimal commas and a byte order mark.
 */
public enum Format implements Coded {
    JSON("json", "application/json"),
    CSV("csv", "text/csv;charset=UTF-8"),
    CSV_DE("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    Sheet open(OutputStream out, Question question, Scratch scratch) throws IOException {
        return switch (this) {
            case JSON -> new JsonSheet(out, question);
            case CSV -> CsvSheet.plain(out);
            case CSV_DE -> CsvSheet.german(out);
            case XLSX -> new XlsxSheet(out, scratch);
        };
    }
}
