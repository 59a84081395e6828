package org.jamfund.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jamfund.JamfundApplication;

/** Jamfund in a process of its own, which a test may kill: what survives is what the database was told. */
public final class Node implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern TOKEN = Pattern.compile("one-time token (\\S+)");
    private static final Pattern READY = Pattern.compile("Started JamfundApplication");

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<String> setupToken = new CompletableFuture<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final List<String> log = new ArrayList<>();

    private Node(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "log of node " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts on that database and waits until it serves. */
    public static Node on(TestDatabase database, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--jamfund.sign-in.bcrypt-strength=4"));
        database.springProperties().forEach((name, value) -> all.add("--" + name + "=" + value));
        all.addAll(List.of(arguments));
        Node node = new Node(java("-Xmx384m", JamfundApplication.class, all));
        node.awaited(node.ready);
        return node;
    }

    /** How a process has ended, and all it said. */
    public record Ended(int code, String words) {}

    /** Lets a class run to its end in a process of its own, with a heap of that size. */
    public static Ended run(String heap, Class<?> main, String... arguments) {
        Process process = java(heap, main, List.of(arguments));
        try (InputStream words = process.getInputStream()) {
            String said = new String(words.readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.onExit().join().exitValue(), said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Process java(String heap, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first administrator of an empty database signs in. */
    public String administrator() {
        Map<String, String> account = Map.of(
                "token", awaited(setupToken),
                "username", "admin",
                "displayName", "Admin",
                "email", "admin@example.org",
                "password", "correct horse battery");
        api().body(account).post("/api/setup").then().statusCode(201);
        return signedIn("admin");
    }

    /** The token of somebody whom {@link #administrator} or {@link #somebody} made. */
    public String signedIn(String username) {
        return api().body(Map.of("username", username, "password", "correct horse battery"))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** Makes an account with one role and signs it in. */
    public String somebody(String administrator, String role) {
        api(administrator)
                .body(Map.of(
                        "username",
                        role,
                        "displayName",
                        role,
                        "email",
                        role + "@example.org",
                        "audience",
                        "employee",
                        "password",
                        "correct horse battery",
                        "roles",
                        List.of(role)))
                .post("/api/people")
                .then()
                .statusCode(201);
        return signedIn(role);
    }

    /** A Jam in USD, not announced yet. */
    public String draft(String facilitator) {
        return api(facilitator)
                .body(Map.of(
                        "title", "A better year",
                        "purpose", "What should we build?",
                        "topics", List.of("Energy"),
                        "audiences", List.of("employee"),
                        "currency", "USD",
                        "ballot", Map.of("kind", "approval"),
                        "shortlist", Map.of("size", 5),
                        "panel", Map.of("size", 2),
                        "quorum", 2))
                .post("/api/jams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public RequestSpecification api(String token) {
        return api().auth().oauth2(token);
    }

    private RequestSpecification api() {
        return RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(awaited(port))
                .contentType(ContentType.JSON);
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** What it has printed so far: for the message of an assertion. */
    public String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException killed) {
            hear("(killed)");
        }
        ready.completeExceptionally(new IllegalStateException("The node has ended"));
    }

    private void hear(String line) {
        synchronized (log) {
            log.add(line);
        }
        find(PORT, line).ifPresent(found -> port.complete(Integer.valueOf(found)));
        find(TOKEN, line).ifPresent(setupToken::complete);
        if (READY.matcher(line).find()) {
            ready.complete(null);
        }
    }

    private static Optional<String> find(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private <T> T awaited(CompletableFuture<T> something) {
        try {
            return something.get(180, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            kill();
            throw new AssertionError(log(), failure);
        }
    }
}
