package org.jamfund.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes everything the ledger claims, in one snapshot, and keeps the verdict: while it is red, every booking is
 * refused. Runs by itself at the end of the start, then every {@code jamfund.ledger.verify-every}, and whenever asked.
 */
@Service
public class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final VerificationMapper mapper;
    private final List<LedgerCheck> contributed;
    private final Verdicts verdicts;
    private final Clock clock;

    Verification(VerificationMapper mapper, List<LedgerCheck> contributed, Verdicts verdicts, Clock clock) {
        this.mapper = mapper;
        this.contributed = List.copyOf(contributed);
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${jamfund.ledger.verify-every:PT5M}",
            fixedDelayString = "${jamfund.ledger.verify-every:PT5M}")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict run() {
        long asOf = mapper.head();
        List<Verdict.Check> checks = new ArrayList<>();
        checks.add(check("balances-equal-transfers", mapper.accountsOffBalance()));
        checks.add(check("transfers-within-one-envelope", mapper.transfersAcross()));
        checks.add(check("numbers-without-gap", mapper.gaps()));
        checks.add(check("reservations-resolved-once", mapper.reservationsMisresolved()));
        checks.add(check("corrections-mirror-transfers", mapper.correctionsOff()));
        checks.add(check("reserved-equals-open-reservations", mapper.reservedOff()));
        checks.add(check("granted-equals-stations", mapper.envelopesOff()));
        for (LedgerCheck check : contributed) {
            checks.add(check(check.name(), check.violation().stream().toList()));
        }
        Verdict verdict = new Verdict(asOf, clock.instant(), checks);
        verdicts.record(verdict);
        if (!verdict.ok()) {
            LOG.error("The ledger does not verify; nothing is booked until it does: {}", verdict);
        }
        return verdict;
    }

    /** What runs at the start may book: a verdict from before would speak of books that nobody has seen. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void atTheEndOfTheStart() {
        run();
    }

    private static Verdict.Check check(String name, List<String> violations) {
        Optional<String> detail = violations.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", violations));
        return new Verdict.Check(name, violations.isEmpty(), detail.orElse(null));
    }
}
