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

    @Override
    public String code() {
        return name();
    }
}
