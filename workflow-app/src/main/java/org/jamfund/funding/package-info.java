/**
 * The envelope and what becomes of it: grants, allocation rules, the board's adoption, awards and the votes on them.
 * Books through the ledger; reads Jams, ideas, ballots and reviews.
 */
@NullMarked
package org.jamfund.funding;

import org.jspecify.annotations.NullMarked;
