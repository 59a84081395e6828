package org.jamfund.ledger;

import java.util.Optional;

/**
 * Something that must always hold between the ledger and a room's own tables. Beans of this type are run by
 * {@link Verification} inside its one consistent, read-only snapshot.
 */
public interface LedgerCheck {

    /** A stable kebab-case name. */
    String name();

    /** What does not hold, said so that an operator can look it up; empty when all is well. */
    Optional<String> violation();
}
