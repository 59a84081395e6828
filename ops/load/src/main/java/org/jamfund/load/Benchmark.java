package org.jamfund.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** All figures of the spine in one run: start-up and memory, journeys, and the import of a large real election. */
public final class Benchmark {

    private static final int PRODUCT_PORT = 18181;
    private static final int BARE_PORT = 18182;
    private static final int ROUNDS = 5;
    private static final int JOURNEYS = 50;
    private static final String LARGE_ELECTION = "poland_lodz_2022_.pb";

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path elections = Path.of(arguments[0]);
        Set<String> parts = Set.of(arguments[1].split(","));
        Path home = Files.createTempDirectory("jamfund-benchmark");
        Figures.note("Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                + " processors, heap 512 MB, data in " + home);
        if (parts.contains("start-up")) {
            startUp(home.resolve("start-up"));
        }
        try (Server product = product(home)) {
            Crowd crowd = Crowd.gather(product);
            if (parts.contains("journeys")) {
                journeys(home, crowd);
            }
            if (parts.contains("import")) {
                election(product, crowd, elections.resolve(LARGE_ELECTION));
            }
        }
    }

    private static void startUp(Path home) throws IOException {
        Files.createDirectories(home);
        String database = "--spring.datasource.url=jdbc:h2:file:" + home.resolve("bare-boot") + ";MODE=MySQL";
        List<String> bare = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareApplication.class.getName(),
                "--server.port=" + BARE_PORT,
                "--camunda.bpm.generic-properties.properties.history-time-to-live=P365D",
                "--camunda.bpm.generic-properties.properties.enforce-history-time-to-live=false",
                database);
        List<Double> bareSeconds = new ArrayList<>();
        List<Double> productSeconds = new ArrayList<>();
        double bareMemory = 0;
        double productMemory = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            try (Server server = Server.start(home, BARE_PORT, "/", bare)) {
                keep(round, bareSeconds, server);
                bareMemory = server.residentMegabytes();
            }
            try (Server server = product(home)) {
                keep(round, productSeconds, server);
                productMemory = server.residentMegabytes();
            }
        }
        Figures.print("start-up, bare Spring Boot + engine (median)", Figures.median(bareSeconds), "s");
        Figures.print("start-up, product (median)", Figures.median(productSeconds), "s");
        Figures.ratio("start-up time", Figures.median(productSeconds), Figures.median(bareSeconds));
        Figures.ratio("resident memory after start", productMemory, bareMemory);
    }

    /** The first start makes the tables and is not like the others. */
    private static void keep(int round, List<Double> seconds, Server server) {
        if (round > 0) {
            seconds.add(server.startUp().toMillis() / 1e3);
        }
    }

    private static Server product(Path home) throws IOException {
        return Server.start(
                home,
                PRODUCT_PORT,
                "/actuator/health",
                List.of(
                        "-jar",
                        "workflow-app/target/jamfund.jar",
                        "--server.port=" + PRODUCT_PORT,
                        "--jamfund.home=" + home.resolve("product")));
    }

    private static void journeys(Path home, Crowd crowd) {
        try (Hands hands = new Hands();
                BareEngine engine = new BareEngine(home)) {
            ProductJourneys product = new ProductJourneys(crowd, hands);
            BareJourneys bare = new BareJourneys(engine.engine(), hands);
            bare.walk(JOURNEYS);
            product.walk(JOURNEYS);
            List<Double> bareRates = new ArrayList<>();
            List<Double> productRates = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                bareRates.add(Figures.perSecond(JOURNEYS, bare.walk(JOURNEYS)));
                productRates.add(Figures.perSecond(JOURNEYS, product.walk(JOURNEYS)));
            }
            Figures.print("journeys, bare engine (median of " + ROUNDS + ")", Figures.median(bareRates), "/s");
            Figures.print("journeys, product through its API", Figures.median(productRates), "/s");
            Figures.ratio("journey rate", Figures.median(productRates), Figures.median(bareRates));
        }
    }

    private static void election(Server product, Crowd crowd, Path file) throws IOException {
        if (!Files.exists(file)) {
            Figures.note("NOT RUN: import, because there is no " + file);
            return;
        }
        double heapBefore = product.heapMegabytesAfterCollection();
        Instant start = Instant.now();
        String id = crowd.facilitator()
                .upload("/api/jams/imports?currency=PLN", file)
                .get("id")
                .asText();
        JsonNode state = crowd.facilitator().get("/api/jams/imports/" + id);
        while (state.get("status").asText().equals("running")) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            state = crowd.facilitator().get("/api/jams/imports/" + id);
        }
        Duration time = Duration.between(start, Instant.now());
        if (!state.get("status").asText().equals("done")) {
            throw new IllegalStateException("Import " + state);
        }
        Figures.print("import of 90,494 ballots", Figures.perSecond(90_494, time), "ballots/s");
        double heapAfter = product.heapMegabytesAfterCollection();
        Figures.print("heap after a collection, before the import", heapBefore, "MB");
        Figures.print("heap after a collection, after the import", heapAfter, "MB");
        Figures.ratio("heap after the import", heapAfter, heapBefore);
    }
}
