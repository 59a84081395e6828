package org.jamfund.load.rules;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.funding.rule.Electorate;
import org.jamfund.funding.rule.Margin;
import org.jamfund.funding.rule.Outcome;
import org.jamfund.funding.rule.Patience;
import org.jamfund.funding.rule.Procedure;
import org.jamfund.funding.rule.Terms;
import org.jspecify.annotations.Nullable;

/** Each rule on the real election and on generated ones, beside the textbook; time, growth with the voters, and memory. */
public final class RulesBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int ROUNDS = 5;
    private static final long UNIT = 100;
    private static final int CANDIDATES = 2_000;
    private static final int[] VOTERS = {10_000, 100_000, 500_000};
    private static final int LARGE_CITY = 131_778;
    private static final int ITS_PROJECTS = 197;
    private static final long MEGABYTE = 1 << 20;
    private static final long SEED = 2006;

    private RulesBenchmark() {}

    public static void main(String[] arguments) {
        OUT.println("Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                + " processors, heap " + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB");
        real(Vote.read(Path.of(arguments[0], "poland_lodz_2022_.pb")));
        List<Double> first = new ArrayList<>();
        for (int voters : VOTERS) {
            generated(voters, first);
        }
        asInALargeCity();
    }

    private static void real(Vote vote) {
        Electorate electorate = vote.electorate();
        OUT.printf(
                "%nLodz 2022: %d entrants, %d ballots, %d distinct%n",
                electorate.entrants().size(),
                electorate.voters(),
                electorate.groups().size());
        double textbook = milliseconds(() -> new TextbookShares(vote.entrants(), vote.ballots(), vote.budget()).run());
        OUT.printf(Locale.ROOT, "%-34s %10.1f ms%n", "textbook equal-shares", textbook);
        for (AllocationRule rule : AllocationRule.values()) {
            double time = milliseconds(() -> rule.select(electorate, Terms.of(vote.budget(), UNIT)));
            line(rule, time, rule == AllocationRule.EQUAL_SHARES ? textbook / time : null, null);
        }
        Procedure plain = Procedure.plain(AllocationRule.EQUAL_SHARES, Terms.of(vote.budget(), UNIT));
        Outcome outcome = plain.decide(electorate).outcome();
        double margin =
                milliseconds(() -> Margin.of(plain, electorate, outcome.left().get(0), Patience.ENDLESS));
        OUT.printf(Locale.ROOT, "%-34s %10.1f ms%n", "margin of one idea, equal-shares", margin);
    }

    /** As many as the vote of a large city has: what a board waits for when it asks what if. */
    private static void asInALargeCity() {
        Vote vote = Vote.generated(LARGE_CITY, ITS_PROJECTS, SEED);
        Electorate electorate = vote.electorate();
        OUT.printf(
                "%nGenerated: %d entrants, %d ballots, %d distinct%n",
                ITS_PROJECTS, electorate.voters(), electorate.groups().size());
        for (AllocationRule rule : AllocationRule.values()) {
            line(rule, milliseconds(() -> rule.select(electorate, Terms.of(vote.budget(), step(vote)))), null, null);
        }
    }

    private static void generated(int voters, List<Double> first) {
        Vote vote = Vote.generated(voters, CANDIDATES, SEED);
        long before = used();
        long start = System.nanoTime();
        Electorate electorate = vote.electorate();
        double grouping = (System.nanoTime() - start) / 1e6;
        OUT.printf(
                Locale.ROOT,
                "%nGenerated: %d entrants, %d ballots, %d distinct; grouped in %.0f ms, %d MB%n",
                CANDIDATES,
                electorate.voters(),
                electorate.groups().size(),
                grouping,
                (used() - before) / MEGABYTE);
        int place = 0;
        for (AllocationRule rule : AllocationRule.values()) {
            double time = milliseconds(() -> rule.select(electorate, Terms.of(vote.budget(), step(vote))));
            if (voters == VOTERS[0]) {
                first.add(time);
            }
            line(rule, time, null, time / first.get(place++) / ((double) voters / VOTERS[0]));
        }
    }

    /** A tenth of what each voter has at first: with a unit of the currency a small electorate would take thousands of runs. */
    private static long step(Vote vote) {
        return Math.max(1, vote.budget() / vote.ballots().size() / 10);
    }

    private static void line(AllocationRule rule, double time, @Nullable Double faster, @Nullable Double growth) {
        OUT.printf(Locale.ROOT, "%-34s %10.1f ms", rule.code(), time);
        if (faster != null) {
            OUT.printf(Locale.ROOT, "   %.0f x as fast as the textbook", faster);
        }
        if (growth != null) {
            OUT.printf(Locale.ROOT, "   %.2f of linear growth", growth);
        }
        OUT.println();
    }

    /** The median of some rounds after one to warm up; a single one where it takes long. */
    private static double milliseconds(Supplier<?> work) {
        double once = once(work);
        if (once > 2_000) {
            return once;
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            times.add(once(work));
        }
        return times.stream().sorted().toList().get(ROUNDS / 2);
    }

    private static double once(Supplier<?> work) {
        long start = System.nanoTime();
        if (work.get() == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
