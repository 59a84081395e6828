package org.jamfund.ledger;

/** Everything that was ever debited and credited to one account. */
public record Standing(
        String code, String ownerKey, AccountKind kind, String currency, long debitsMinor, long creditsMinor) {

    public long balanceMinor() {
        return creditsMinor - debitsMinor;
    }
}
