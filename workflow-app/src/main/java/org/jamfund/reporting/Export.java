package org.jamfund.reporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A finished report in a file of its own: so its size, rows and SHA-256 are known before the first byte leaves, and what
 * arrives is never a silent half. Closing {@link #open} also removes the file.
 */
public record Export(Format format, Path file, long rowCount, String sha256) {

    /** What fills a sheet and says how many rows it wrote below the header. */
    interface Content {
        long writeTo(Sheet sheet) throws IOException;
    }

    static Export of(Format format, Content content) {
        try {
            Path file = Files.createTempFile("report", "." + format.code());
            try {
                return written(format, file, content);
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Export written(Format format, Path file, Content content) throws IOException {
        MessageDigest digest = sha256Digest();
        long rows;
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
                Sheet sheet = format.open(out)) {
            rows = content.writeTo(sheet);
        }
        return new Export(format, file, rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** The bytes; closing the stream removes the file. */
    public InputStream open() {
        try {
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void discard() {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
