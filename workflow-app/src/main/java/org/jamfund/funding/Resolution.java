package org.jamfund.funding;

import org.jamfund.kernel.Coded;

/** How an award's reservation ended; the code is the last part of the transfer's reference. */
enum Resolution implements Coded {
    POST,
    VOID,
    EXPIRE
}
