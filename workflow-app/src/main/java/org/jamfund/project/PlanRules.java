package org.jamfund.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jamfund.kernel.Era;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.joda.money.Money;

/**
 * What makes a plan acceptable: a few named milestones, each worth something, together worth exactly the award, due from
 * today on and one after the other.
 */
final class PlanRules {

    static final int MAX_MILESTONES = 24;
    private static final int MAX_NAME = 200;

    private PlanRules() {}

    static void check(List<PlannedMilestone> plan, Money award, LocalDate today) {
        if (plan.isEmpty() || plan.size() > MAX_MILESTONES) {
            throw Invalid.field("milestones", "range", 1, MAX_MILESTONES);
        }
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            String field = "milestones[" + i + "]";
            PlainText.lineFault(field + ".name", plan.get(i).name(), MAX_NAME).ifPresent(errors::add);
            amountError(field + ".amount", plan.get(i).amount(), award).ifPresent(errors::add);
            dueError(field + ".due", plan, i, today).ifPresent(errors::add);
        }
        if (errors.isEmpty()) {
            sumError(plan, award).ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static Optional<FieldError> amountError(String field, Money amount, Money award) {
        if (!amount.isSameCurrency(award)) {
            return Optional.of(FieldError.of(
                    field, "other-currency", award.getCurrencyUnit().getCode()));
        }
        return amount.isPositive() ? Optional.empty() : Optional.of(FieldError.of(field, "positive"));
    }

    private static Optional<FieldError> dueError(
            String field, List<PlannedMilestone> plan, int index, LocalDate today) {
        LocalDate due = plan.get(index).due();
        if (!Era.holds(due)) {
            return Optional.of(FieldError.of(field, "era"));
        }
        if (due.isBefore(today)) {
            return Optional.of(FieldError.of(field, "past"));
        }
        boolean inOrder = index == 0 || !due.isBefore(plan.get(index - 1).due());
        return inOrder ? Optional.empty() : Optional.of(FieldError.of(field, "before-the-last", index));
    }

    private static Optional<FieldError> sumError(List<PlannedMilestone> plan, Money award) {
        Money sum =
                plan.stream().map(PlannedMilestone::amount).reduce(Money.zero(award.getCurrencyUnit()), Money::plus);
        return sum.isEqual(award) ? Optional.empty() : Optional.of(FieldError.of("milestones", "adds-up", award, sum));
    }
}
