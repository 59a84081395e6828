package org.jamfund.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
     * transfer only one of them knows counts as such.
     */
    public Optional<String> difference(String prefix, Map<String, Long> expected) {
        TreeMap<String, Long> booked = mapper.booked(prefix).stream()
                .collect(Collectors.toMap(Booking::reference, Booking::amountMinor, Long::sum, TreeMap::new));
        TreeMap<String, Long> all = new TreeMap<>(expected);
        all.putAll(booked);
        return all.keySet().stream()
                .filter(reference -> !booked.getOrDefault(reference, 0L).equals(expected.getOrDefault(reference, 0L)))
                .findFirst();
    }

    record Booking(String reference, long amountMinor) {}
}
