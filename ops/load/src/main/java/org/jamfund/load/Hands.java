package org.jamfund.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The same number of hands for the product and for its baseline: what people do, several do at once. */
final class Hands implements AutoCloseable {

    private static final int HANDS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(HANDS);

    /** Does it for each of these and waits for the last; the first failure stops the benchmark. */
    <T> void each(Collection<T> items, Consumer<T> deed) {
        List<Future<?>> running = new ArrayList<>();
        items.forEach(item -> running.add(threads.submit(() -> deed.accept(item))));
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
