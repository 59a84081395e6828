package org.jamfund.load.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jamfund.JamfundApplication;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.ledger.Sealing;
import org.jamfund.ledger.Verdict;
import org.jamfund.ledger.Verification;
import org.jamfund.reporting.Reports;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Bookings beside raw JDBC, the same at 10^4 and 10^6 transfers, exports and verification of a million. */
public final class LedgerBenchmark {

    private static final long FEW = 10_000;
    private static final long MANY = 1_000_000;
    private static final int CLIENTS = 4;
    private static final int RESERVES = 2_000;
    private static final int WARM_UP = 5_000;

    private LedgerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> parts = Set.of(arguments[0].split(","));
        List<String> database = List.of(arguments).subList(1, arguments.length);
        try (ConfigurableApplicationContext product = started(database)) {
            Figures.note(
                    "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                            + " processors, heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
            measure(product, parts);
        }
    }

    private static void measure(ConfigurableApplicationContext product, Set<String> parts) throws Exception {
        Ledger ledger = product.getBean(Ledger.class);
        DataSource database = product.getBean(DataSource.class);
        String envelope = "load/" + Id.<Object>fresh();
        ledger.book(new Order.Grant(
                envelope + "/grant",
                envelope,
                Amounts.ofMinor(Amounts.MAX_MINOR, Bookings.CURRENCY),
                null,
                Reason.said("benchmark")));
        FilledLedger past = new FilledLedger(
                product.getBean(JdbcTemplate.class),
                product.getBean(TransactionTemplate.class),
                PastJam.opened(product.getBean(JdbcTemplate.class), ledger));
        BookingRates rates = new BookingRates(
                new LedgerBookings(ledger, envelope),
                new RawBookings(
                        database, product.getBean(SqlSessionFactory.class).getConfiguration(), envelope));
        rates.reserves(WARM_UP);
        past.fillTo(FEW);
        double atFew = rates.reserves(RESERVES);
        if (parts.contains("bookings")) {
            rates.measure(1);
            rates.measure(CLIENTS);
        }
        past.fillTo(MANY);
        double atMany = rates.reserves(RESERVES);
        Figures.print("reserves at " + FEW + " transfers", atFew, "/s");
        Figures.print("reserves at " + MANY + " transfers", atMany, "/s");
        Figures.ratio("reserve rate, many beside few", atMany, atFew);
        if (parts.contains("exports")) {
            new Exports(product.getBean(Reports.class), database).measure(FEW, MANY);
        }
        if (parts.contains("verify")) {
            Duration sealing = Figures.time(product.getBean(Sealing.class)::seal);
            Figures.print("seals of " + MANY + " transfers", Figures.perSecond(MANY, sealing), "/s");
            verify(product.getBean(Verification.class));
        }
    }

    private static void verify(Verification verification) throws Exception {
        Duration time = Figures.time(() -> requireGreen(verification));
        Figures.print("verify over " + MANY + " transfers", time.toMillis() / 1e3, "s");
        try (HeapWatch heap = new HeapWatch()) {
            requireGreen(verification);
            Figures.print("heap alive while it verifies", heap.peakMegabytes(), "MB");
        }
    }

    private static void requireGreen(Verification verification) {
        Verdict verdict = verification.run();
        if (!verdict.ok()) {
            throw new IllegalStateException(verdict.toString());
        }
    }

    /** On a file of H2, or on whatever server the remaining arguments name. */
    private static ConfigurableApplicationContext started(List<String> database) throws Exception {
        Path home = Files.createTempDirectory("jamfund-ledger-benchmark");
        List<String> settings = new ArrayList<>(database);
        settings.addAll(List.of(
                "--server.port=0",
                "--jamfund.home=" + home,
                "--camunda.bpm.job-execution.enabled=false",
                // nothing runs beside what is measured
                "--jamfund.ledger.verify-first=P1D",
                "--jamfund.ledger.verify-every=P1D",
                "--jamfund.ledger.seal-every=P1D"));
        return new SpringApplicationBuilder(JamfundApplication.class, LoadReferences.class)
                .run(settings.toArray(String[]::new));
    }
}
