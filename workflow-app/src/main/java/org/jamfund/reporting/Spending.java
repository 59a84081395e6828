package org.jamfund.reporting;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Posting;
import org.jamfund.ledger.TransferKind;
import org.jspecify.annotations.Nullable;

/**
 * What transfers say was paid to projects and given back by them. A transfer belongs to the milestone that its reference
 * names, itself or by the payment or correction it is about; one that is about the project as a whole stands under 0.
 */
final class Spending {

    private static final Pattern ACCOUNT = Pattern.compile("project/([^/]+)/(?:returned/)?(committed|disbursed)");
    private static final Pattern TRANCHE = Pattern.compile("project/[^/]+/tranche/(\\d{1,9})");
    private static final Pattern ABOUT = Pattern.compile("(?:payment|correction|project/[^/]+/return)/([^/]+).*");

    private final Map<Id<?>, Integer> milestones;
    private final Set<String> projects = new HashSet<>();
    private final Map<Step, Spent> spent = new HashMap<>();

    Spending(List<Purpose> purposes) {
        milestones = purposes.stream().collect(Collectors.toMap(Purpose::id, Purpose::milestone));
    }

    /** Amounts in minor units; when the last payment left, where one did that has not come back. */
    record Spent(long disbursed, long returned, @Nullable Instant paidAt) {

        static final Spent NOTHING = new Spent(0, 0, null);

        boolean isNothing() {
            return disbursed == 0 && returned == 0;
        }

        @Nullable
        Instant last() {
            return disbursed == 0 ? null : paidAt;
        }

        Spent plus(Spent other) {
            return new Spent(
                    disbursed + other.disbursed,
                    returned + other.returned,
                    other.paidAt == null ? paidAt : other.paidAt);
        }
    }

    private record Step(String project, int milestone) {}

    void count(Posting posting) {
        Matcher debit = ACCOUNT.matcher(posting.debit());
        Matcher credit = ACCOUNT.matcher(posting.credit());
        if (credit.matches()) {
            projects.add(credit.group(1));
        }
        long paid = on(credit, posting) - on(debit, posting);
        boolean isReturn = posting.kind() == TransferKind.RETURN && debit.matches() && !credit.matches();
        if (paid != 0 || isReturn) {
            String project = debit.matches() ? debit.group(1) : credit.group(1);
            spent.merge(
                    new Step(project, milestone(posting.reference())),
                    new Spent(paid, isReturn ? posting.amountMinor() : 0, paid > 0 ? posting.bookedAt() : null),
                    Spent::plus);
        }
    }

    boolean knows(String project) {
        return projects.contains(project);
    }

    Spent on(String project, int milestone) {
        return spent.getOrDefault(new Step(project, milestone), Spent.NOTHING);
    }

    private static long on(Matcher account, Posting posting) {
        return account.matches() && account.group(2).equals("disbursed") ? posting.amountMinor() : 0;
    }

    private int milestone(String reference) {
        Matcher tranche = TRANCHE.matcher(reference);
        if (tranche.matches()) {
            return Integer.parseInt(tranche.group(1));
        }
        Matcher about = ABOUT.matcher(reference);
        return about.matches() ? milestones.getOrDefault(Id.of(about.group(1)), 0) : 0;
    }
}
