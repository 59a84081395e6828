package org.jamfund.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jamfund.kernel.Refused;
import org.springframework.dao.ConcurrencyFailureException;

/** Many threads that start at once; each answers "ok" or the code of its refusal. */
public final class Crowd {

    private Crowd() {}

    public static List<String> of(int threads, IntFunction<String> act) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                answers.add(pool.submit(() -> {
                    start.await();
                    return act.apply(number);
                }));
            }
            start.countDown();
            List<String> heard = new ArrayList<>();
            for (Future<String> answer : answers) {
                heard.add(answer.get());
            }
            return heard;
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Retries what lost a race, as the doors' callers do. */
    public static String verdict(Supplier<?> booking) {
        while (true) {
            try {
                booking.get();
                return "ok";
            } catch (Refused refused) {
                return refused.refusal().code();
            } catch (ConcurrencyFailureException lostTheRace) {
                Thread.onSpinWait();
            }
        }
    }
}
