package org.jamfund.reporting;

import java.io.IOException;
import java.io.OutputStream;
import org.jamfund.kernel.Coded;

/** The shapes a report leaves in. */
public enum Format implements Coded {
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    Sheet open(OutputStream out) throws IOException {
        return switch (this) {
            case JSON -> new JsonSheet(out);
            case CSV -> new CsvSheet(out);
            case XLSX -> new XlsxSheet(out);
        };
    }
}
