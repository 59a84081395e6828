package org.jamfund.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what seals cover in pages, each with the accounts it speaks of. */
@Component
class SealedPages {

    private final SealMapper mapper;

    SealedPages(SealMapper mapper) {
        this.mapper = mapper;
    }

    record Rows(List<SealedTransfer> transfers, Map<Long, SealedAccount> accounts) {}

    Rows after(long seq, int rows) {
        List<SealedTransfer> transfers = mapper.transfers(seq, rows);
        if (transfers.isEmpty()) {
            return new Rows(transfers, Map.of());
        }
        long first = transfers.get(0).seq();
        long last = transfers.get(transfers.size() - 1).seq();
        Map<Long, SealedAccount> accounts = mapper.accounts(first, last).stream()
                .collect(Collectors.toMap(SealedAccount::accountId, Function.identity()));
        return new Rows(transfers, accounts);
    }
}
