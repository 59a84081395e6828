package org.jamfund.ledger;

/**
 * What proves the transfers up to a number: 64 hexadecimal digits that no other past has. {@link #NONE}, before the first
 * transfer, is all zeros.
 */
public record Seal(long seq, String seal) {

    public static final Seal NONE = new Seal(0, "0".repeat(64));
}
