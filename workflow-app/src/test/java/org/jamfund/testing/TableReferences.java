package org.jamfund.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.ledger.References;
import org.jamfund.ledger.TransferKind;

/** Tests of the ledger alone book without any room, as {@code jam/4711/test/g1}: one room more to those who verify. */
final class TableReferences implements References {

    @Override
    public Map<TransferKind, List<String>> patterns() {
        return Arrays.stream(TransferKind.values())
                .collect(Collectors.toMap(Function.identity(), kind -> List.of("jam/%/test/%")));
    }
}
