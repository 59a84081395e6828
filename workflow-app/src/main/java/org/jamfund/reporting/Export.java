package org.jamfund.reporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A finished report in a file of its own: so its size, rows and SHA-256 are known before the first byte leaves, and what
 * arrives is never a silent half. Closing {@link #open} also removes the file.
 */
public record Export(Format format, Path file, Written written) {

    interface Writing {
        Written to(OutputStream out) throws IOException;
    }

    static Export of(Format format, Scratch scratch, Writing writing) throws IOException {
        Path file = scratch.file();
        boolean whole = false;
        try {
            Written written = writing.to(new BufferedOutputStream(Files.newOutputStream(file)));
            whole = true;
            return new Export(format, file, written);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The bytes; closing the stream removes the file. */
    public InputStream open() throws IOException {
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
