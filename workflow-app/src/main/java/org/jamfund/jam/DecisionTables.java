package org.jamfund.jam;

import org.jamfund.kernel.Invalid;

/** What knows how tables are read; this room keeps them and need not know who does. */
public interface DecisionTables {

    int MAX_BYTES = 256 * 1024;

    /** Passes a table that asks and answers what the product's own of that name does; otherwise {@link Invalid} of {@code field}. */
    String checked(Decision decision, byte[] file, String field);

    /** The table as XML: the one of that definition, or the newest of the product. */
    String file(Decision decision);

    String file(PinnedDecision pinned);
}
