/**
 * Projects: funded ideas being delivered and paid in tranches, and the settlement of a Jam when nothing is left to pay. May
 * depend on funding, ledger, idea, jam, people and the kernel.
 */
@NullMarked
package org.jamfund.project;

import org.jspecify.annotations.NullMarked;
