package org.jamfund.ledger;

import java.util.List;
import java.util.Map;

/**
 * How a room names what it books. Beans of this type together name all there is, so that a transfer which none of them names
 * was booked by nobody; each room answers with its own checks that what bears its names is its own.
 */
public interface References {

    /** The patterns of {@code like} for its references, by the kind of their transfers. */
    Map<TransferKind, List<String>> patterns();
}
