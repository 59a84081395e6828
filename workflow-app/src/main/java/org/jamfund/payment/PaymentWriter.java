package org.jamfund.payment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Says payments in each format, from the account that pays in their currency. */
@Component
class PaymentWriter {

    private final PaymentSettings settings;
    private final Payees payees;
    private final Pain001 pain001;

    PaymentWriter(PaymentSettings settings, Payees payees, Pain001 pain001) {
        this.settings = settings;
        this.payees = payees;
        this.pain001 = pain001;
    }

    Debtor debtor(String currency) {
        return settings.debtor(currency)
                .orElseThrow(() -> Refusal.of("no-debtor-account", currency).asException());
    }

    /** Each payment with its payee, in their order. */
    List<Instruction.Line> lines(List<Payment> payments) {
        Map<Id<Payee>, Payee> known = payees.all(
                payments.stream().map(Payment::payeeId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return payments.stream()
                .map(payment -> new Instruction.Line(payment, Objects.requireNonNull(known.get(payment.payeeId()))))
                .toList();
    }

    Map<PaymentFormat, byte[]> write(Instruction instruction) {
        Map<PaymentFormat, byte[]> files = new EnumMap<>(PaymentFormat.class);
        files.put(PaymentFormat.PAIN_001, pain001.of(instruction));
        files.put(PaymentFormat.CSV, PaymentTable.of(instruction));
        return files;
    }
}
