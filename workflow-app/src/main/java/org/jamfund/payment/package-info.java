/**
 * Payments: whom a project's money goes to, the files that leave for the bank, and what the bank says of them. Listens to
 * the facts of projects; may depend on project, funding, ledger, idea, jam, idempotency, people
 * and the kernel.
 */
@NullMarked
package org.jamfund.payment;

import org.jspecify.annotations.NullMarked;
