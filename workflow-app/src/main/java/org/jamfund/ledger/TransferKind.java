package org.jamfund.ledger;

import org.jamfund.kernel.Coded;

/** Why money moved; written in capitals in tables and exports. */
public enum TransferKind implements Coded {
    GRANT,
    PLEDGE,
    RESERVE,
    POST,
    VOID,
    EXPIRE,
    DISBURSE,
    RETURN,
    CORRECT;

    /** Only what somebody decided to pay in or out can be mirrored; the way of a reservation is undone by its own steps. */
    public boolean isCorrectable() {
        return this == GRANT || this == PLEDGE || this == DISBURSE;
    }

    @Override
    public String code() {
        return name();
    }
}
