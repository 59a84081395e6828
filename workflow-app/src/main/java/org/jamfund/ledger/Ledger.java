package org.jamfund.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books orders, alone or as a list that is booked whole or not at all. An order whose reference is known with the same
 * content yields the first transfer; with other content it is refused ({@code reference-conflict}). Also refused:
 * {@code insufficient-envelope}, {@code insufficient-funds}, {@code already-resolved}, {@code exceeds-reservation},
 * {@code not-correctable}, {@code exceeds-transfer}, {@code currency-mismatch}, {@code amount-not-positive},
 * {@code amount-too-large}, {@code ledger-read-only}. A duplicate met in flight is a {@link ConcurrencyFailureException}.
 */
@Service
@Transactional
public class Ledger {

    private final LedgerMapper mapper;
    private final Movements movements;
    private final Clock clock;

    Ledger(LedgerMapper mapper, Movements movements, Clock clock) {
        this.mapper = mapper;
        this.movements = movements;
        this.clock = clock;
    }

    public Transfer book(Order order) {
        return book(List.of(order)).get(0);
    }

    /** The transfers of the orders, in their order. */
    public List<Transfer> book(List<? extends Order> orders) {
        Map<String, Transfer> known = new HashMap<>();
        List<Movement> unbooked = new ArrayList<>();
        for (Order order : orders) {
            Transfer first = mapper.transfer(order.reference());
            List<Movement> wanted = movements.of(order);
            if (first == null) {
                unbooked.addAll(wanted);
            } else if (wanted.get(0).sameAs(first)) {
                known.put(first.reference(), first);
            } else {
                throw Refusal.of("reference-conflict", order.reference()).asException();
            }
        }
        requireDistinct(unbooked);
        write(unbooked).forEach(transfer -> known.put(transfer.reference(), transfer));
        return orders.stream()
                .map(order -> Objects.requireNonNull(known.get(order.reference())))
                .toList();
    }

    private List<Transfer> write(List<Movement> unbooked) {
        if (unbooked.isEmpty()) {
            return List.of();
        }
        unbooked.stream().filter(Movement::resolves).forEach(this::resolve);
        move(unbooked);
        requireLeftToCorrect(unbooked);
        if (mapper.advanceHead(unbooked.size()) != 1) {
            throw readOnly();
        }
        Head head = mapper.head(unbooked.size());
        long seq = head.seq() - unbooked.size();
        Instant now = noEarlierThan(head.lastBookedAt());
        List<Transfer> booked = new ArrayList<>();
        for (Movement movement : unbooked) {
            Transfer transfer = movement.booked(++seq, now);
            insert(transfer);
            booked.add(transfer);
        }
        return booked;
    }

    /**
     * Refuses ({@code ledger-read-only}) while the books do not add up. For what lets money go without booking anything;
     * whoever books is asked anyway. It holds nothing, so it may be asked before other rows are taken.
     */
    @Transactional(readOnly = true)
    public void requireOpen() {
        if (!mapper.isOpen()) {
            throw readOnly();
        }
    }

    private static RuntimeException readOnly() {
        return Refusal.of("ledger-read-only").asException();
    }

    /**
     * An instant later than all that is booked; nothing is booked until the transaction ends. Whoever marks a row with
     * it can tell for ever whether that row was there when a transfer was booked, whatever the nodes' clocks say.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant momentBetweenBookings() {
        mapper.holdHead();
        Instant last = mapper.head(0).lastBookedAt();
        return noEarlierThan(last == null ? null : last.plus(1, ChronoUnit.MICROS));
    }

    /** Asked while the head is held, so that the instants never run against the numbers: nodes' clocks may. */
    private Instant noEarlierThan(@Nullable Instant earliest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return earliest == null || earliest.isBefore(now) ? now : earliest;
    }

    /** Before the balances, so that the loser of a race hears that the reservation is gone and not that money lacks. */
    private void resolve(Movement movement) {
        try {
            mapper.insertResolution(
                    Objects.requireNonNull(movement.reservationSeq()), movement.kind(), clock.instant());
        } catch (DuplicateKeyException resolvedMeanwhile) {
            retryIfBookedMeanwhile(movement, resolvedMeanwhile);
            throw Refusal.of("already-resolved", movement.reference()).asException();
        }
    }

    /** One guarded update per account, in ascending id: two bookings can wait for each other but never in a circle. */
    private void move(List<Movement> unbooked) {
        Map<Id<Account>, Sums> sums = new TreeMap<>();
        for (Movement movement : unbooked) {
            sums.merge(movement.debit().accountId(), Sums.debit(movement), Sums::plus);
            sums.merge(movement.credit().accountId(), Sums.credit(movement), Sums::plus);
        }
        for (Sums sum : sums.values()) {
            Id<Account> account = sum.account().accountId();
            if (mapper.move(account, sum.debits(), sum.credits()) != 1) {
                unbooked.forEach(movement -> retryIfBookedMeanwhile(movement, null));
                requireLeftToCorrect(unbooked);
                throw insufficient(sum.account());
            }
        }
    }

    /** Whoever corrects a transfer holds its accounts by now, so that two corrections do not both take the same rest. */
    private void requireLeftToCorrect(List<Movement> unbooked) {
        Map<Transfer, Long> corrections = unbooked.stream()
                .filter(Movement::corrects)
                .collect(Collectors.toMap(
                        movement -> Objects.requireNonNull(movement.earlier()), Movement::amountMinor, Math::addExact));
        corrections.forEach((transfer, amount) -> {
            if (amount > transfer.amountMinor() - mapper.corrected(transfer.seq())) {
                throw Refusal.of("exceeds-transfer", transfer.reference(), transfer.amount())
                        .asException();
            }
        });
    }

    /** An account that may be overdrawn refuses only what its sums cannot hold. */
    private static RuntimeException insufficient(Account account) {
        if (account.mayOverdraw()) {
            return Refusal.of("amount-too-large", account.code()).asException();
        }
        String code = account.kind() == AccountKind.AVAILABLE ? "insufficient-envelope" : "insufficient-funds";
        return Refusal.of(code).asException();
    }

    private void insert(Transfer transfer) {
        try {
            mapper.insertTransfer(transfer);
        } catch (DuplicateKeyException bookedMeanwhile) {
            throw bookedMeanwhile(transfer.reference(), bookedMeanwhile);
        }
    }

    private void retryIfBookedMeanwhile(Movement movement, @Nullable Throwable cause) {
        if (mapper.transfer(movement.reference()) != null) {
            throw bookedMeanwhile(movement.reference(), cause);
        }
    }

    private static ConcurrencyFailureException bookedMeanwhile(String reference, @Nullable Throwable cause) {
        return new OptimisticLockingFailureException(reference + " was booked by another command meanwhile", cause);
    }

    private static void requireDistinct(List<Movement> unbooked) {
        long references = unbooked.stream().map(Movement::reference).distinct().count();
        if (references != unbooked.size()) {
            throw Refusal.of("reference-conflict", unbooked.get(0).reference()).asException();
        }
    }
}
