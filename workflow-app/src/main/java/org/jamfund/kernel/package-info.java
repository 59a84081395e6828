/**
 * What every room speaks: ids, refusals, reasons, pages and the exceptions at the doors. Plain Java; depends on nothing
 * but the id and money libraries. A type enters with its second user.
 */
@NullMarked
package org.jamfund.kernel;

import org.jspecify.annotations.NullMarked;
