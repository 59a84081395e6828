package org.jamfund.load.ledger;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Prints what was measured, one line a figure, and ratios against the baseline of the same run. */
public final class Figures {

    private static final PrintStream OUT = System.out;

    private Figures() {}

    /** Work that may fail as database and files do. */
    public interface Work {
        void run() throws Exception;
    }

    public static void note(String text) {
        OUT.println(text);
    }

    public static Duration time(Work work) throws Exception {
        Instant start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }

    /** What this thread computed, whatever else the machine had to do. */
    public static Duration processorTime(Work work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }

    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    public static double perSecond(long count, Duration time) {
        return count * 1e9 / time.toNanos();
    }

    public static void print(String what, double value, String unit) {
        OUT.printf(Locale.ROOT, "%-58s %12.2f %s%n", what, value, unit);
    }

    public static void ratio(String what, double product, double baseline) {
        OUT.printf(Locale.ROOT, "%-58s %12.2f x of the baseline%n", what, product / baseline);
    }
}
