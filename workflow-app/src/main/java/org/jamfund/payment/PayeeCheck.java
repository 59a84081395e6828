package org.jamfund.payment;

import java.util.List;
import java.util.Optional;
import org.jamfund.ledger.LedgerCheck;
import org.springframework.stereotype.Component;

/** Every payment goes to the payee that was approved for it, and every payee is still what its owner gave. */
@Component
class PayeeCheck implements LedgerCheck {

    private static final int ROWS_AT_ONCE = 1_000;

    private final PaymentCheckMapper mapper;

    PayeeCheck(PaymentCheckMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "payees-as-approved";
    }

    @Override
    public Optional<String> violation() {
        return mapper.paidToAnother()
                .map(payment -> "payment/" + payment)
                .or(() -> mapper.withoutHash().map(payee -> "payee/" + payee))
                .or(this::changed);
    }

    /** A page at a time: a hash is reckoned here, as no two databases do it alike. */
    private Optional<String> changed() {
        List<Payee> page = mapper.payees(0, ROWS_AT_ONCE);
        long before = 0;
        while (!page.isEmpty()) {
            List<String> hashes = mapper.hashes(before, ROWS_AT_ONCE);
            for (int i = 0; i < page.size(); i++) {
                Payee payee = page.get(i);
                String hash = hashes.get(i);
                if (hash != null && !hash.equals(payee.sha256())) {
                    return Optional.of("payee/" + payee.id());
                }
            }
            before = page.get(page.size() - 1).id().value();
            page = mapper.payees(before, ROWS_AT_ONCE);
        }
        return Optional.empty();
    }
}
