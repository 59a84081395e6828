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
}
