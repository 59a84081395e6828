package org.jamfund.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jamfund.kernel.Rows;
import org.springframework.stereotype.Component;

/** Compares what a room's tables say was booked with what the ledger holds. */
@Component
public class Bookings {

    private final BookingMapper mapper;

    Bookings(BookingMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The first reference, among those that begin with the prefix, on whose amount in minor units the two disagree; a
     * transfer only one of them knows counts as such. The expected amounts come in pages, and every reference of a page
     * sorts behind those of the page before: so both sides are read once, side by side, in constant memory.
     */
    public Optional<String> difference(String prefix, Stream<? extends Map<String, Long>> expected) {
        Iterator<Booking> wanted = expected.flatMap(page -> new TreeMap<>(page).entrySet().stream())
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Booking(entry.getKey(), entry.getValue()))
                .iterator();
        Iterator<Booking> booked = Rows.inPages(
                        prefix, after -> mapper.booked(prefix, after, Rows.PAGE), Booking::reference)
                .flatMap(List::stream)
                .iterator();
        while (wanted.hasNext() && booked.hasNext()) {
            Booking one = wanted.next();
            Booking other = booked.next();
            if (!one.equals(other)) {
                return Optional.of(
                        one.reference().compareTo(other.reference()) <= 0 ? one.reference() : other.reference());
            }
        }
        Iterator<Booking> left = wanted.hasNext() ? wanted : booked;
        return left.hasNext() ? Optional.of(left.next().reference()) : Optional.empty();
    }

    record Booking(String reference, long amountMinor) {}
}
