package org.jamfund.ledger;

import java.util.List;
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

    /** Those that orders make so far; a reader is offered no others to look for. */
    public static final List<TransferKind> OCCURRING = List.of(GRANT, RESERVE, POST, VOID, DISBURSE, RETURN);

    @Override
    public String code() {
        return name();
    }
}
