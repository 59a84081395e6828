package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.joda.money.Money;

/** One recommended idea in the adopted allocation; the reason is encoded. */
public record AllocationLine(
        Id<Idea> ideaId, int place, Verdict verdict, long amountMinor, String currency, String reason) {

    static AllocationLine of(Contestant one, int place, Verdict verdict, Money amount, Reason reason) {
        return new AllocationLine(
                one.ideaId(),
                place,
                verdict,
                amount.getAmountMinorLong(),
                amount.getCurrencyUnit().getCode(),
                reason.encoded());
    }

    public Money amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }

    boolean isAdopted() {
        return verdict == Verdict.ADOPTED;
    }
}
