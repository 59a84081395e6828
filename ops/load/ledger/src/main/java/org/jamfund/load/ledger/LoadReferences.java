package org.jamfund.load.ledger;

import java.util.List;
import java.util.Map;
import org.jamfund.ledger.References;
import org.jamfund.ledger.TransferKind;

/** What the benchmark books belongs to no room of the product: it is named here, so that the books verify. */
final class LoadReferences implements References {

    private static final List<String> OURS = List.of("load/%");

    @Override
    public Map<TransferKind, List<String>> patterns() {
        return Map.of(TransferKind.GRANT, OURS, TransferKind.RESERVE, OURS, TransferKind.POST, OURS);
    }
}
