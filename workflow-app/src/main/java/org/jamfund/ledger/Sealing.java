package org.jamfund.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was booked since the last time, in order, a page in each transaction, every {@code jamfund.ledger.seal-every}.
 * Of two nodes the second meets the seals of the first and leaves the rest to it. While the last verdict is red
 * nothing is sealed that was not already sealed and proven before, and never anything behind a missing number: a seal must not
 * cover up what is wrong.
 */
@Service
public class Sealing {

    private static final int PAGE = 500;

    private final SealMapper mapper;
    private final SealedPages pages;
    private final VerdictMapper verdicts;
    private final TransactionTemplate transaction;

    Sealing(SealMapper mapper, SealedPages pages, VerdictMapper verdicts, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.pages = pages;
        this.verdicts = verdicts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(
            initialDelayString = "${jamfund.ledger.seal-every:PT10S}",
            fixedDelayString = "${jamfund.ledger.seal-every:PT10S}")
    public void seal() {
        int sealed;
        do {
            sealed = sealPage();
        } while (sealed == PAGE);
    }

    private int sealPage() {
        try {
            Integer sealed = transaction.execute(status -> sealNext(mapper.sound() ? Long.MAX_VALUE : proven()));
            return sealed == null ? 0 : sealed;
        } catch (DuplicateKeyException | ConcurrencyFailureException sealedByAnotherNode) {
            return 0;
        }
    }

    private long proven() {
        return verdicts.proven().orElse(Seal.NONE).seq();
    }

    private int sealNext(long upTo) {
        Seal last = mapper.last().orElse(Seal.NONE);
        SealedPages.Rows page = pages.after(last.seq(), PAGE);
        Map<Long, SealedAccount> accounts = page.accounts();
        List<Seal> seals = new ArrayList<>();
        for (SealedTransfer transfer : page.transfers()) {
            if (transfer.seq() != last.seq() + 1 || transfer.seq() > upTo) {
                break;
            }
            last = new Seal(transfer.seq(), SealedText.seal(last.seal(), transfer, accounts));
            seals.add(last);
        }
        if (!seals.isEmpty()) {
            mapper.insert(seals);
        }
        return seals.size();
    }
}
