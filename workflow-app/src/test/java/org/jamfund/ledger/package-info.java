@NullMarked
package org.jamfund.ledger;

import org.jspecify.annotations.NullMarked;
