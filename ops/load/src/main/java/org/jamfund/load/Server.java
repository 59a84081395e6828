package org.jamfund.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One server process started by the benchmark on a port of its own, measured from outside, and ended by it. */
final class Server implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;
    private final Duration startUp;

    private Server(Process process, Path log, int port, Duration startUp) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.startUp = startUp;
    }

    /** Starts {@code java} with these arguments and waits until {@code path} answers, whatever it says below 500. */
    static Server start(Path home, int port, String path, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-Duser.timezone=UTC"));
        command.addAll(arguments);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        if (answers(client, probe)) {
            throw new IllegalStateException("Somebody else answers on " + probe.uri());
        }
        Path log = home.resolve("server-" + port + ".log");
        Instant start = Instant.now();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!answers(client, probe)) {
            if (!process.isAlive() || Duration.between(start, Instant.now()).compareTo(LIMIT) > 0) {
                process.destroy();
                throw new IllegalStateException("No answer on " + probe.uri() + "; see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return new Server(process, log, port, Duration.between(start, Instant.now()));
    }

    private static boolean answers(HttpClient client, HttpRequest probe) {
        try {
            return client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Duration startUp() {
        return startUp;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** Resident memory in megabytes, as the kernel accounts it. */
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Heap in use after a full collection, in megabytes, as the virtual machine itself prints it. */
    double heapMegabytesAfterCollection() throws IOException {
        command("GC.run");
        String info = command("GC.heap_info");
        return Double.parseDouble(info.replaceFirst("(?s).*?used (\\d+)K.*", "$1")) / 1024;
    }

    private String command(String diagnostic) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        diagnostic)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
