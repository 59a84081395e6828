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

    /** Reservations that nothing had resolved by then, oldest first. */
    public List<Posting> openReservations(String ownerKey, long asOf) {
        return mapper.openReservations(ownerKey, asOf);
    }

    public List<Standing> trialBalance(long asOf) {
        return mapper.standings(asOf);
    }

    /** What moved on the accounts of one owner, summed by account, kind of transfer and month. */
    public List<Flow> flows(String ownerKey, long asOf) {
        return mapper.flows(ownerKey, asOf);
    }

    /** Hands every matching transfer to the reader in order of number, holding one page at a time in memory. */
    public <X extends Exception> void read(Stretch stretch, PostingReader<X> reader) throws X {
        long after = stretch.after();
        List<Posting> page;
        do {
            page = mapper.journal(new Stretch(stretch.ownerKey(), after, stretch.upTo()), Stretch.PAGE);
            for (Posting posting : page) {
                reader.accept(posting);
            }
            after = page.isEmpty() ? after : page.get(page.size() - 1).seq();
        } while (page.size() == Stretch.PAGE);
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
