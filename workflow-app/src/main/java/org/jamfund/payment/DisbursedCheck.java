package org.jamfund.payment;

import java.util.Optional;
import org.jamfund.ledger.LedgerCheck;
import org.springframework.stereotype.Component;

/** What a project's payments come to that neither came back nor were corrected is what its account says is disbursed. */
@Component
class DisbursedCheck implements LedgerCheck {

    private final PaymentCheckMapper mapper;

    DisbursedCheck(PaymentCheckMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "disbursed-equals-payments";
    }

    @Override
    public Optional<String> violation() {
        return mapper.accountOff();
    }
}
