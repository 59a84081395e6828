package org.jamfund.reporting;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jamfund.ledger.Posting;
import org.jamfund.ledger.TransferKind;
import org.jspecify.annotations.Nullable;

/** What transfers say was paid to projects and given back by them; by milestone where the reference names one, else under 0. */
final class Spending {

    private static final Pattern ACCOUNT = Pattern.compile("project/([^/]+)/(?:returned/)?(committed|disbursed)");
    private static final Pattern TRANCHE = Pattern.compile("project/([^/]+)/tranche/(\\d{1,9})(/.*)?");

    private final Set<String> projects = new HashSet<>();
    private final Map<Step, Spent> spent = new HashMap<>();

    /** Amounts in minor units; when money last moved. */
    record Spent(long disbursed, long returned, @Nullable Instant last) {

        static final Spent NOTHING = new Spent(0, 0, null);

        boolean isNothing() {
            return last == null;
        }

        Spent plus(Spent other) {
            return new Spent(disbursed + other.disbursed, returned + other.returned, other.last);
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
                    new Step(project, milestone(posting.reference(), project)),
                    new Spent(paid, isReturn ? posting.amountMinor() : 0, posting.bookedAt()),
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

    private static int milestone(String reference, String project) {
        Matcher tranche = TRANCHE.matcher(reference);
        return tranche.matches() && tranche.group(1).equals(project) ? Integer.parseInt(tranche.group(2)) : 0;
    }
}
