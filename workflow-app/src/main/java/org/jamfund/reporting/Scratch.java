package org.jamfund.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where half-written files lie: in a folder named after this process. What a process that is no more left behind is
 * removed at the next start.
 */
@Component
class Scratch {

    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);

    private static final String NAME = "jamfund-reports-";

    private final Path folder;

    @Autowired
    Scratch() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    Scratch(Path home) {
        this.folder = home.resolve(NAME + name(ProcessHandle.current()));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home, NAME + "*")) {
            folders.forEach(Scratch::removeIfAbandoned);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A new, empty file; whoever asks for it deletes it. */
    Path file() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "report", ".part");
    }

    /** Numbers of processes come again; together with the start they do not. */
    private static String name(ProcessHandle process) {
        return process.pid() + "-"
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static boolean isAbandoned(String name) {
        String process = name.split("-")[0];
        return process.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(process))
                        .map(Scratch::name)
                        .filter(name::equals)
                        .isEmpty();
    }

    private static void removeIfAbandoned(Path left) {
        if (!isAbandoned(left.getFileName().toString().substring(NAME.length()))) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(left)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(left);
        } catch (IOException notMine) {
            LOG.warn("What {} holds cannot be removed", left, notMine);
        }
    }
}
