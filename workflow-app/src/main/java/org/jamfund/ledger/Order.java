package org.jamfund.ledger;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger is asked to book. The reference, business key and step such as {@code award/4711/reserve}, makes an
 * order safe to repeat. Envelope, award and project are keys such as {@code jam/4711}; their accounts open by themselves.
 */
public sealed interface Order {

    /** The key under which a project's money waits that a bank sent back. */
    static String cameBackKey(String project) {
        return project + "/returned";
    }

    String reference();

    /** Who caused it; absent when Jamfund itself did. */
    @Nullable
    Id<?> by();

    Reason reason();

    /** Sponsor to available. */
    record Grant(
            String reference,
            String envelope,
            Money amount,
            @Nullable Id<?> by,
            Reason reason) implements Order {}

    /** Sponsor to available, in the name of a person whose own allowance it is. */
    record Pledge(String reference, String envelope, Money amount, Id<?> by, Reason reason) implements Order {}

    /** Available to the award's reserved; counts against the envelope at once. */
    record Reserve(
            String reference,
            String envelope,
            String award,
            Money amount,
            @Nullable Id<?> by,
            Reason reason) implements Order {}

    /** Reserved to the project's committed; what the reservation held above the amount returns to available in the same step. */
    record Post(
            String reference,
            String reservation,
            String project,
            Money amount,
            @Nullable Id<?> by,
            Reason reason) implements Order {}

    /** The whole reservation, named by its reference, back to available. */
    record Release(
            String reference, String reservation, @Nullable Id<?> by, Reason reason) implements Order {}

    /** The same because nobody decided in time: the journal tells "the board said no" from "the board said nothing". */
    record Expire(
            String reference, String reservation, @Nullable Id<?> by, Reason reason) implements Order {}

    /** The project's committed to its disbursed. */
    record Disburse(
            String reference,
            String project,
            Money amount,
            @Nullable Id<?> by,
            Reason reason) implements Order {}

    /** The project's committed back to available. */
    record GiveBack(
            String reference,
            String project,
            Money amount,
            @Nullable Id<?> by,
            Reason reason) implements Order {}

    /**
     * The mirror of an earlier grant, pledge or disbursement, named by its reference: whole or in part, all corrections
     * of one transfer together never more than it.
     */
    record Correct(
            String reference,
            String transfer,
            Money amount,
            @Nullable Id<?> by,
            Reason reason) implements Order {}

    /**
     * The project's disbursed to what came back: the bank did not deliver it. It waits apart from the project's committed,
     * so that neither a cancellation nor a close-out gives away what is still owed.
     */
    record Reclaim(
            String reference,
            String project,
            Money amount,
            @Nullable Id<?> by,
            Reason reason) implements Order {}

    /** What came back to the project's disbursed: it is paid again. */
    record Repeat(
            String reference,
            String project,
            Money amount,
            @Nullable Id<?> by,
            Reason reason) implements Order {}

    /** What came back to available: it is not paid again. */
    record Surrender(
            String reference,
            String project,
            Money amount,
            @Nullable Id<?> by,
            Reason reason) implements Order {}
}
