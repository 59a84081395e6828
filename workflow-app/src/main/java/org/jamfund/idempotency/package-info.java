/**
 * Commands that carry an Idempotency-Key happen once and are answered the same for thirty days, on every node and after a
 * crash. May depend on people and the kernel only.
 */
@NullMarked
package org.jamfund.idempotency;

import org.jspecify.annotations.NullMarked;
