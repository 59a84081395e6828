package org.jamfund.payment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jamfund.kernel.Rows;
import org.jamfund.ledger.LedgerCheck;
import org.springframework.stereotype.Component;

/** Every payment goes to the payee that was approved for it, and every payee is still what its owner gave. */
@Component
class PayeeCheck implements LedgerCheck {

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
        return Rows.inPages(
                        0L,
                        after -> mapper.payees(after, Rows.PAGE),
                        payee -> payee.id().value())
                .flatMap(page -> changed(page).stream())
                .findFirst();
    }

    private Optional<String> changed(List<Payee> page) {
        List<String> hashes = mapper.hashes(page.get(0).id().value() - 1, page.size());
        return IntStream.range(0, page.size())
                .filter(i -> hashes.get(i) != null
                        && !hashes.get(i).equals(page.get(i).sha256()))
                .mapToObj(i -> "payee/" + page.get(i).id())
                .findFirst();
    }
}
