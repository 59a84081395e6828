package org.jamfund.payment;

import java.util.List;
import org.jamfund.kernel.FieldError;
import org.jspecify.annotations.Nullable;

/** Whose account pays. */
record Debtor(
        String name,
        @Nullable String iban,
        @Nullable String account,
        @Nullable String bic) {

    private static final int MAX_NAME = 70;

    Debtor {
        List<FieldError> faults = BankAccount.typed(iban, account, bic).faults();
        if (!faults.isEmpty() || BankText.of(String.valueOf(name), MAX_NAME).isEmpty()) {
            throw new IllegalArgumentException(
                    "jamfund.payments.debtors needs a name, and a valid iban or account with bic: "
                            + faults.stream().map(FieldError::field).toList());
        }
    }

    BankAccount bankAccount() {
        return BankAccount.typed(iban, account, bic);
    }

    String nameAtBank() {
        return BankText.of(name, MAX_NAME);
    }
}
