package org.jamfund.project;

import java.util.ArrayList;
import java.util.List;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What an owner says about a milestone: words, links that show it, and what it really cost; absent, all that was planned. */
public record Report(
        String text, List<Evidence> evidence, @Nullable Money cost) {

    static final int MAX_EVIDENCE = 10;
    private static final int MAX_TEXT = 8_000;

    public Report {
        evidence = List.copyOf(evidence);
    }

    /** Passes what can be a report on that milestone; anything else is {@link Invalid} and names each field. */
    void check(Milestone milestone) {
        List<FieldError> faults = new ArrayList<>();
        PlainText.wordsFault("text", text, MAX_TEXT).ifPresent(faults::add);
        if (evidence.size() > MAX_EVIDENCE) {
            faults.add(FieldError.of("evidence", "range", 0, MAX_EVIDENCE));
        }
        for (int i = 0; i < evidence.size(); i++) {
            faults.addAll(evidence.get(i).faults("evidence[" + i + "]"));
        }
        costFault(milestone.amount(), faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private void costFault(Money planned, List<FieldError> faults) {
        if (cost == null) {
            return;
        }
        if (!cost.isSameCurrency(planned)) {
            faults.add(FieldError.of(
                    "cost", "other-currency", planned.getCurrencyUnit().getCode()));
        } else if (cost.isNegative() || cost.isGreaterThan(planned)) {
            faults.add(FieldError.of("cost", "within-tranche", planned));
        }
    }

    /** Absent where the tranche is paid in full, also where its very amount was named. */
    @Nullable
    Long costMinor(Milestone milestone) {
        return cost == null || cost.isEqual(milestone.amount()) ? null : cost.getAmountMinorLong();
    }
}
