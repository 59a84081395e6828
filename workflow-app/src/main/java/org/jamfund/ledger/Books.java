package org.jamfund.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the ledger. Whatever takes an {@code asOf} is computed from the transfers up to that number alone and gives the
 * same answer for ever. Amounts are minor units.
 */
@Service
@Transactional(readOnly = true)
public class Books {

    private final BooksMapper mapper;
    private final Accounts accounts;

    Books(BooksMapper mapper, Accounts accounts) {
        this.mapper = mapper;
        this.accounts = accounts;
    }

    /** The number of the last transfer. */
    public long head() {
        return mapper.head();
    }

    /** The number of the last transfer booked up to then. */
    public long headAt(Instant instant) {
        return mapper.headAt(instant);
    }

    public Page<Account> accounts(String ownerKey, PageRequest request) {
        return Page.of(mapper.accounts(ownerKey, request.after(), request.rowsToRead()), request, Account::code);
    }

    /** What these accounts hold now, by code; one that has not been opened yet is not there. */
    public Map<String, Long> balances(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : mapper.withCodes(codes).stream().collect(Collectors.toMap(Account::code, Account::balanceMinor));
    }

    /** All transfers of one account, oldest first; the key of a page is the transfer's number. */
    public Page<Posting> transfers(String accountCode, PageRequest request) {
        return Page.of(
                mapper.postingsOf(accounts.withCode(accountCode).accountId(), after(request), request.rowsToRead()),
                request,
                posting -> Long.toString(posting.seq()));
    }

    /** All transfers of one owner's accounts up to {@code asOf}, newest first; on wish those of one kind only. */
    public Page<Posting> latest(String ownerKey, long asOf, @Nullable TransferKind kind, PageRequest request) {
        long last = request.after() == null ? asOf : Math.min(asOf, after(request) - 1);
        return Page.of(
                mapper.latest(ownerKey, last, kind, request.rowsToRead()),
                request,
                posting -> Long.toString(posting.seq()));
    }

    /** The transfer of one owner's accounts with that number or reference. */
    public Optional<Posting> find(String ownerKey, String numberOrReference) {
        Long seq = numberOrReference.matches("\\d{1,18}") ? Long.valueOf(numberOrReference) : null;
        return Optional.ofNullable(mapper.posting(ownerKey, seq, numberOrReference));
    }

    /** What of a transfer no correction has taken back yet. */
    public Money leftToCorrect(Posting posting) {
        return Amounts.ofMinor(posting.amountMinor() - mapper.corrected(posting.seq()), posting.currency());
    }

    /** How many transfers {@link #latest} goes through. */
    public long count(String ownerKey, long asOf, @Nullable TransferKind kind) {
        return mapper.count(ownerKey, asOf, kind);
    }

    /** Reservations with what was left of each by then, oldest first; those of which nothing was are not there. */
    public List<Posting> openReservations(String ownerKey, long asOf) {
        return mapper.openReservations(ownerKey, asOf);
    }

    public List<Standing> trialBalance(long asOf) {
        return mapper.standings(null, asOf);
    }

    /** The same of one owner's accounts, or of all. */
    public List<Standing> trialBalance(@Nullable String ownerKey, long asOf) {
        return mapper.standings(ownerKey, asOf);
    }

    /** When the transfer of that number was booked; absent where there is none. */
    public Optional<Instant> bookedAt(long seq) {
        return mapper.bookedAt(seq);
    }

    /** What moved on the accounts of one owner, summed by account, kind of transfer and month. */
    public List<Flow> flows(String ownerKey, long asOf) {
        return mapper.flows(ownerKey, asOf);
    }

    /** How many transfers {@link #read} hands over. */
    public long count(Stretch stretch) {
        String owner = stretch.ownerKey();
        return owner == null
                ? Math.max(0, stretch.upTo() - stretch.after())
                : mapper.count(owner, stretch.upTo(), null) - mapper.count(owner, stretch.after(), null);
    }

    /**
     * Hands every matching transfer to the reader in order of number, holding one page at a time in memory. A page is a
     * range of numbers, which the primary key finds, however few of them are the owner's. What is booked stays, so no
     * transaction is held around a reading that may take minutes: {@code
     * afterPage} hears that it goes on, also where no transfer is the owner's.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public <X extends Exception> void read(Stretch stretch, PostingReader<X> reader, Runnable afterPage) throws X {
        long upTo = Math.min(stretch.upTo(), mapper.head());
        for (long after = stretch.after(); after < upTo; after += Stretch.PAGE) {
            long last = Math.min(after + Stretch.PAGE, upTo);
            for (Posting posting : mapper.journal(new Stretch(stretch.ownerKey(), after, last))) {
                reader.accept(posting);
            }
            afterPage.run();
        }
    }

    private static long after(PageRequest request) {
        String after = request.after();
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            throw Invalid.field("after", "cursor");
        }
        return Long.parseLong(after);
    }
}
