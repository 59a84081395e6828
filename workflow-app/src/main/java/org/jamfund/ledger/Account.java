package org.jamfund.ledger;

import java.time.Instant;
import org.jamfund.kernel.Id;

/**
 * One station of money. All accounts of one Jam share its {@code ownerKey}. The balance is credits less debits, in minor
 * units, and below zero only where {@code mayOverdraw}.
 */
public record Account(
        Id<Account> accountId,
        String code,
        String ownerKey,
        AccountKind kind,
        String currency,
        long debitsMinor,
        long creditsMinor,
        boolean mayOverdraw,
        Instant openedAt) {

    public long balanceMinor() {
        return creditsMinor - debitsMinor;
    }

    /** The id in the middle of an account's code: of the Jam, the award, or the project, which bears its award's. */
    public static <T> Id<T> idIn(String code) {
        return Id.of(code.split("/")[1]);
    }

    /** The station at the end of an account's code. */
    public static String stationIn(String code) {
        return code.substring(code.lastIndexOf('/') + 1);
    }
}
