package org.jamfund.funding;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.TransferKind;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What somebody in finance says is wrong with a transfer, and what somebody else said to that. The award is there where
 * the transfer was a disbursement; reason and refusal are encoded.
 */
public record Correction(
        Id<Correction> id,
        Id<Jam> jamId,
        long transferSeq,
        String reference,
        TransferKind kind,
        @Nullable Id<Award> awardId,
        long amountMinor,
        String currency,
        String encodedReason,
        CorrectionStatus status,
        Id<Person> proposedBy,
        Instant proposedAt,
        @Nullable Id<Person> decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String encodedRefusal) {

    public Money amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }

    public Reason reason() {
        return Reason.decoded(encodedReason);
    }

    public @Nullable Reason refusal() {
        return encodedRefusal == null ? null : Reason.decoded(encodedRefusal);
    }

    public boolean isOpen() {
        return status == CorrectionStatus.PROPOSED;
    }

    /** The ledger's reference of the correction once it is booked. */
    static String referenceOf(Id<Correction> id) {
        return "correction/" + id;
    }
}
