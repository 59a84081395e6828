package org.jamfund.payment;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Rows;
import org.jamfund.kernel.Sha256;
import org.jamfund.ledger.LedgerCheck;
import org.springframework.stereotype.Component;

/**
 * Every file is still the bytes that left, and what left is what stands here: each payment of a file once, with its account
 * and amount, and none of them put back as if it had not left. One file at a time is in memory.
 */
@Component
class PaymentFileCheck implements LedgerCheck {

    private final PaymentCheckMapper mapper;
    private final PaymentFileMapper files;
    private final PaymentMapper payments;
    private final PaymentWriter writer;

    PaymentFileCheck(PaymentCheckMapper mapper, PaymentFileMapper files, PaymentMapper payments, PaymentWriter writer) {
        this.mapper = mapper;
        this.files = files;
        this.payments = payments;
        this.writer = writer;
    }

    @Override
    public String name() {
        return "files-equal-payments";
    }

    @Override
    public Optional<String> violation() {
        return Rows.inPages(0L, after -> mapper.files(after, Rows.PAGE), Id::value)
                .flatMap(List::stream)
                .flatMap(file -> wrong(file).stream())
                .findFirst();
    }

    private Optional<String> wrong(Id<PaymentFile> file) {
        Map<PaymentFormat, byte[]> kept = new EnumMap<>(PaymentFormat.class);
        for (PaymentFormat format : PaymentFormat.values()) {
            files.content(file, format)
                    .filter(content -> content.sha256().equals(Sha256.of(content.content())))
                    .ifPresent(content -> kept.put(format, content.content()));
            if (!kept.containsKey(format)) {
                return Optional.of("payment-file/" + file + " as " + format.code());
            }
        }
        return unlike(kept.get(PaymentFormat.CSV), file);
    }

    /** The first that left and stands otherwise here, or that stands here and did not leave. */
    private Optional<String> unlike(byte[] table, Id<PaymentFile> file) {
        Set<PaymentTable.Sent> standing =
                mapper.left(file).stream().map(PaymentTable.Sent::of).collect(Collectors.toCollection(HashSet::new));
        return PaymentTable.read(table).stream()
                .filter(one -> !standing.remove(one))
                .findFirst()
                .or(() -> standing.stream().findFirst())
                .map(one -> "payment/" + one.payment() + " in payment-file/" + file);
    }
}
