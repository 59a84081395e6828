package org.jamfund.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes everything the ledger claims, in one snapshot, and records the verdict: while it is red, every booking is
 * refused on every node. The operators' page {@code ops/runbooks/ledger-does-not-verify.md} knows every check by its name.
 */
@Service
public class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
    private static final int LONGEST_DETAIL = 2000;

    private final VerificationMapper mapper;
    private final Chain chain;
    private final List<LedgerCheck> contributed;
    private final Verdicts verdicts;
    private final TransactionTemplate snapshot;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable Verdict last;

    Verification(
            VerificationMapper mapper,
            Chain chain,
            List<LedgerCheck> contributed,
            Verdicts verdicts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mapper = mapper;
        this.chain = chain;
        this.contributed = List.copyOf(contributed);
        this.verdicts = verdicts;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    public Verdict run() {
        oneAtATime.lock();
        try {
            // whoever joins a look that fails must not be given an older verdict
            last = null;
            Verdict verdict = verified();
            last = verdict;
            return verdict;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** For whoever may ask at any time: who comes while this node looks already waits for that look and gets its verdict. */
    public Verdict runOrJoin() {
        if (oneAtATime.tryLock()) {
            try {
                return run();
            } finally {
                oneAtATime.unlock();
            }
        }
        oneAtATime.lock();
        try {
            return last == null ? run() : last;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Verdict verified() {
        Verdict verdict = Objects.requireNonNull(snapshot.execute(this::look));
        verdicts.record(verdict);
        if (!verdict.ok()) {
            LOG.error(
                    "The ledger does not verify as of transfer {}; nothing is booked until it does: {}",
                    verdict.asOf(),
                    verdict.broken());
        }
        return verdict;
    }

    private Verdict look(TransactionStatus status) {
        long asOf = mapper.head();
        AtomicReference<Seal> proven = new AtomicReference<>(Seal.NONE);
        Map<String, Supplier<List<String>>> checks = new LinkedHashMap<>();
        checks.put("seals-match-transfers", () -> {
            Chain.Walk walk = chain.walk();
            proven.set(walk.proven());
            return walk.violation().stream().toList();
        });
        checks.put("numbers-without-gap", mapper::gaps);
        checks.put("balances-equal-transfers", mapper::accountsOffBalance);
        checks.put("accounts-have-transfers", mapper::accountsWithoutTransfer);
        checks.put("currencies-sum-to-zero", mapper::currenciesOff);
        checks.put("granted-equals-stations", mapper::envelopesOff);
        checks.put("transfers-within-one-envelope", mapper::transfersAcross);
        checks.put("reservations-resolved-once", mapper::reservationsMisresolved);
        checks.put("corrections-mirror-transfers", mapper::correctionsOff);
        checks.put("reserved-equals-open-reservations", mapper::reservedOff);
        contributed.forEach(
                one -> checks.put(one.name(), () -> one.violation().stream().toList()));
        List<Verdict.Check> answers = new ArrayList<>();
        checks.forEach((name, violations) -> answers.add(check(name, carriedOut(name, violations, status))));
        return new Verdict(asOf, clock.instant().truncatedTo(ChronoUnit.MICROS), proven.get(), answers);
    }

    /**
     * What could not be looked at cannot be vouched for, be it that a row cannot be read or that a statement took too long:
     * it is broken. Only where the database itself is gone there is no verdict, and nowhere to write one.
     */
    private static List<String> carriedOut(String name, Supplier<List<String>> violations, TransactionStatus status) {
        try {
            return violations.get();
        } catch (DataAccessResourceFailureException | TransactionException gone) {
            throw gone;
        } catch (RuntimeException failure) {
            LOG.error("The check {} could not be carried out", name, failure);
            // a door inside the check may have marked the snapshot already; there is nothing to commit in it
            status.setRollbackOnly();
            return List.of("could not be carried out: "
                    + NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        }
    }

    private static Verdict.Check check(String name, List<String> violations) {
        String detail = String.join(", ", violations);
        return new Verdict.Check(
                name,
                violations.isEmpty(),
                violations.isEmpty() ? null : detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
    }
}
