package org.jamfund.funding;

import java.time.Instant;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The one adopted allocation of a Jam; {@code rule} is a rule's code or {@value #OWN_CHOICE}. With its version, what it was asked
 * and the ballots under their digest it can be worked out again. Signatures stand under the digest of its content, which is
 * absent, as that of the ballots, where it was adopted before they were kept.
 */
public record Allocation(
        Id<Allocation> allocationId,
        Id<Jam> jamId,
        String rule,
        int ruleVersion,
        Among among,
        long budgetMinor,
        @Nullable Long stepMinor,
        @Nullable Integer support,
        boolean compared,
        String currency,
        String reason,
        @Nullable String ballotsDigest,
        @Nullable String contentDigest,
        Id<Person> adoptedBy,
        Instant adoptedAt) {

    public static final String OWN_CHOICE = "board-choice";

    static Allocation of(Id<Jam> jam, Adoption adoption, Money budget, String ballotsDigest, Deed deed) {
        Scenario scenario = adoption instanceof Adoption.ByRule byRule ? byRule.scenario() : null;
        Money step = scenario == null ? null : scenario.usedStep(budget);
        return new Allocation(
                Id.fresh(),
                jam,
                scenario == null ? OWN_CHOICE : scenario.rule().code(),
                AllocationRule.VERSION,
                scenario == null ? Among.RECOMMENDED : scenario.among(),
                Amounts.minor(budget),
                step == null ? null : Amounts.minor(step),
                scenario == null ? null : scenario.provisos().support(),
                scenario != null && scenario.provisos().compared(),
                budget.getCurrencyUnit().getCode(),
                adoption.reason().encoded(),
                ballotsDigest,
                null,
                deed.by(),
                deed.at());
    }

    /** Who adopts it, when. */
    record Deed(Id<Person> by, Instant at) {}

    public Money budget() {
        return Amounts.ofMinor(budgetMinor, currency);
    }

    public @Nullable Money step() {
        return stepMinor == null ? null : Amounts.ofMinor(stepMinor, currency);
    }

    boolean isOwnChoice() {
        return rule.equals(OWN_CHOICE);
    }

    Allocation sealed(String digest) {
        return new Allocation(
                allocationId,
                jamId,
                rule,
                ruleVersion,
                among,
                budgetMinor,
                stepMinor,
                support,
                compared,
                currency,
                reason,
                ballotsDigest,
                digest,
                adoptedBy,
                adoptedAt);
    }
}
