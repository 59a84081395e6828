@NullMarked
package org.jamfund.idempotency;

import org.jspecify.annotations.NullMarked;
