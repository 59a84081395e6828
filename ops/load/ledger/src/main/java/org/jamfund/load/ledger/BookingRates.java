package org.jamfund.load.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Reservations and postings a second, product and baseline in turn on one database, so that both meet the same tables. */
final class BookingRates {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 5;
    private static final int A_ROUND = 1_000;

    private final Bookings product;
    private final Bookings baseline;
    private final AtomicLong awards = new AtomicLong();

    BookingRates(Bookings product, Bookings baseline) {
        this.product = product;
        this.baseline = baseline;
    }

    void measure(int clients) throws Exception {
        Rates ours = new Rates();
        Rates theirs = new Rates();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            ours.add(round, this, product, clients);
            theirs.add(round, this, baseline, clients);
        }
        String by = clients == 1 ? ", one client" : ", " + clients + " clients";
        print("reserves" + by, ours.reserves, theirs.reserves);
        print("posts" + by, ours.posts, theirs.posts);
    }

    /** Reserves a second of the product alone, in one client's hands. */
    double reserves(int number) throws Exception {
        return rate(1, names(number), product::reserve);
    }

    private static void print(String what, List<Double> ours, List<Double> theirs) {
        Figures.print(what + ", raw JDBC (median)", Figures.median(theirs), "/s");
        Figures.print(what + ", product (median)", Figures.median(ours), "/s");
        Figures.ratio(what, Figures.median(ours), Figures.median(theirs));
    }

    private static final class Rates {

        private final List<Double> reserves = new ArrayList<>();
        private final List<Double> posts = new ArrayList<>();

        /** Rounds below zero warm up. */
        void add(int round, BookingRates rates, Bookings bookings, int clients) throws Exception {
            List<String> awards = rates.names(A_ROUND);
            double reserved = rate(clients, awards, bookings::reserve);
            double posted = rate(clients, awards, bookings::post);
            if (round >= 0) {
                reserves.add(reserved);
                posts.add(posted);
            }
        }
    }

    private List<String> names(int number) {
        List<String> names = new ArrayList<>();
        for (int name = 0; name < number; name++) {
            names.add("load/" + awards.incrementAndGet());
        }
        return names;
    }

    private static double rate(int clients, List<String> awards, Consumer<String> booking) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(clients);
        try {
            return Figures.perSecond(awards.size(), Figures.time(() -> {
                List<Future<?>> running = new ArrayList<>();
                for (int client = 0; client < clients; client++) {
                    int first = client;
                    running.add(hands.submit(() -> {
                        for (int award = first; award < awards.size(); award += clients) {
                            booking.accept(awards.get(award));
                        }
                    }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            }));
        } finally {
            hands.shutdownNow();
        }
    }
}
