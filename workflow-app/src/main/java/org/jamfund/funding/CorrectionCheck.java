package org.jamfund.funding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.kernel.Rows;
import org.jamfund.ledger.Bookings;
import org.jamfund.ledger.LedgerCheck;
import org.jamfund.ledger.References;
import org.jamfund.ledger.TransferKind;
import org.springframework.stereotype.Component;

/** Each approved correction is one transfer of its amount, and no transfer corrects what nobody approved. */
@Component
class CorrectionCheck implements LedgerCheck, References {

    private static final String PREFIX = "correction/";

    private final CorrectionMapper mapper;
    private final Bookings bookings;

    CorrectionCheck(CorrectionMapper mapper, Bookings bookings) {
        this.mapper = mapper;
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "corrections-equal-transfers";
    }

    @Override
    public Map<TransferKind, List<String>> patterns() {
        return Map.of(TransferKind.CORRECT, List.of("correction/%"));
    }

    @Override
    public Optional<String> violation() {
        return bookings.difference(
                PREFIX,
                Rows.inPages(
                                0L,
                                after -> mapper.approved(after, Rows.PAGE),
                                one -> one.id().value())
                        .map(page -> page.stream()
                                .collect(Collectors.toMap(
                                        one -> Correction.referenceOf(one.id()),
                                        CorrectionMapper.Booked::amountMinor))));
    }
}
