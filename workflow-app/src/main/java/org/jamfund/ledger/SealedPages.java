package org.jamfund.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Set<Long> used = transfers.stream()
                .flatMap(transfer -> Stream.of(transfer.debitAccountId(), transfer.creditAccountId()))
                .collect(Collectors.toSet());
        Map<Long, SealedAccount> accounts =
                mapper.accounts(used).stream().collect(Collectors.toMap(SealedAccount::accountId, Function.identity()));
        return new Rows(transfers, accounts);
    }
}
