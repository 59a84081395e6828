package org.jamfund.payment;

import java.util.List;
import org.joda.money.Money;

/** All that is said to the bank in one file. */
record Instruction(PaymentFile file, Debtor debtor, List<Line> lines) {

    /** One payment, to its payee. */
    record Line(Payment payment, Payee payee) {

        Money amount() {
            return payment.amount();
        }

        boolean isSepa() {
            return payment.currency().equals("EUR") && payee.bankAccount().isReachedBySepa();
        }
    }
}
