package org.jamfund.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.ledger.LedgerCheck;
import org.jamfund.ledger.References;
import org.jamfund.ledger.TransferKind;
import org.springframework.stereotype.Component;

/** Each disbursement has one payment of its amount, and each payment that came back the one transfer that says so. */
@Component
class PaymentCheck implements LedgerCheck, References {

    private final PaymentCheckMapper mapper;

    PaymentCheck(PaymentCheckMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "payments-equal-disbursements";
    }

    @Override
    public Map<TransferKind, List<String>> patterns() {
        return Map.of(
                TransferKind.DISBURSE, List.of("payment/%/repetition"),
                TransferKind.RETURN, List.of("payment/%/return", "payment/%/surrender"));
    }

    @Override
    public Optional<String> violation() {
        return mapper.first().map(odd -> odd.reference() == null ? "payment/" + odd.paymentId() : odd.reference());
    }
}
