package org.jamfund.load.ledger;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The most that is alive while something is done: the heap after a full collection, looked at again and again. What it does
 * to the speed of the work is why speed is measured apart.
 */
final class HeapWatch implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;
    private static final long PAUSE_MILLIS = 100;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong peak = new AtomicLong();

    HeapWatch() {
        watch.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    double peakMegabytes() {
        return (double) peak.get() / MEGABYTE;
    }

    private void look() {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        peak.accumulateAndGet(used, Math::max);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
