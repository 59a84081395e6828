package org.jamfund.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook says when it was made, in its properties and for each of its parts. A copy that does not say it is the same,
 * whoever makes it when.
 */
final class XlsxDraft {

    private static final String PROPERTIES = "docProps/core.xml";

    /** The first moment of the format itself, in 1980, is written with the time zone of whoever writes it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1981, 1, 1, 0, 0);

    private static final byte[] NO_PROPERTIES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Jamfund</dc:creator></cp:coreProperties>
            """.getBytes(StandardCharsets.UTF_8);

    private XlsxDraft() {}

    static void copy(Path draft, OutputStream out) throws IOException {
        try (ZipFile from = new ZipFile(draft.toFile())) {
            ZipOutputStream to = new ZipOutputStream(out);
            for (ZipEntry part : Collections.list(from.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                if (part.getName().equals(PROPERTIES)) {
                    to.write(NO_PROPERTIES);
                } else {
                    try (InputStream content = from.getInputStream(part)) {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
            to.finish();
            out.flush();
        }
    }
}
