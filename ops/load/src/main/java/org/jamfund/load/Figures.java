package org.jamfund.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints what was measured, one line a figure, and ratios against the baseline of the same run. */
final class Figures {

    private static final PrintStream OUT = System.out;

    private Figures() {}

    static void note(String text) {
        OUT.println(text);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static double perSecond(long count, Duration time) {
        return count * 1e9 / time.toNanos();
    }

    static void print(String what, double value, String unit) {
        OUT.printf(Locale.ROOT, "%-58s %12.2f %s%n", what, value, unit);
    }

    static void ratio(String what, double product, double baseline) {
        OUT.printf(Locale.ROOT, "%-58s %12.2f x of the baseline%n", what, product / baseline);
    }
}
