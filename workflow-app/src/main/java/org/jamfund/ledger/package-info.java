/**
 * The ledger: double entry, append-only, one row per transfer. Accounts are named by text keys, so this room knows only
 * the kernel; the rooms that own the keys contribute their own {@link org.jamfund.ledger.LedgerCheck}.
 */
@NullMarked
package org.jamfund.ledger;

import org.jspecify.annotations.NullMarked;
