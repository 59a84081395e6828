/** What the ledger's bookings, exports and verification cost beside the same work done by hand in JDBC. */
@NullMarked
package org.jamfund.load.ledger;

import org.jspecify.annotations.NullMarked;
