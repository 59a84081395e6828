package org.jamfund.ledger;

import org.jamfund.kernel.Coded;

/** The stations of money, in the order it passes them. Only the sponsor's account may fall below zero. */
public enum AccountKind implements Coded {
    SPONSOR,
    AVAILABLE,
    RESERVED,
    COMMITTED,
    DISBURSED;

    /** The code of the account of that kind under a key such as {@code project/4711}. */
    public String codeOf(String key) {
        return key + "/" + code();
    }
}
