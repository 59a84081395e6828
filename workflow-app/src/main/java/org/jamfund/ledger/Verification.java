package org.jamfund.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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
        Verdict verdict = Objects.requireNonNull(snapshot.execute(status -> look()));
        verdicts.record(verdict);
        if (!verdict.ok()) {
            LOG.error(
                    "The ledger does not verify as of transfer {}; nothing is booked until it does: {}",
                    verdict.asOf(),
                    verdict.broken());
        }
        return verdict;
    }

    private Verdict look() {
        long asOf = mapper.head();
        List<Verdict.Check> checks = new ArrayList<>();
        Chain.Walk walk = chain.walk();
        checks.add(check("seals-match-transfers", walk.violation().stream().toList()));
        checks.add(check("numbers-without-gap", mapper.gaps()));
        checks.add(check("balances-equal-transfers", mapper.accountsOffBalance()));
        checks.add(check("accounts-have-transfers", mapper.accountsWithoutTransfer()));
        checks.add(check("currencies-sum-to-zero", mapper.currenciesOff()));
        checks.add(check("granted-equals-stations", mapper.envelopesOff()));
        checks.add(check("transfers-within-one-envelope", mapper.transfersAcross()));
        checks.add(check("reservations-resolved-once", mapper.reservationsMisresolved()));
        checks.add(check("corrections-mirror-transfers", mapper.correctionsOff()));
        checks.add(check("reserved-equals-open-reservations", mapper.reservedOff()));
        for (LedgerCheck check : contributed) {
            checks.add(check(check.name(), check.violation().stream().toList()));
        }
        return new Verdict(asOf, clock.instant().truncatedTo(ChronoUnit.MICROS), walk.proven(), checks);
    }

    private static Verdict.Check check(String name, List<String> violations) {
        String detail = String.join(", ", violations);
        return new Verdict.Check(
                name,
                violations.isEmpty(),
                violations.isEmpty() ? null : detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
    }
}
